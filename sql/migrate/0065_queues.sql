-- Following up: what waits for others, what waits for approval, what is looked at again at random.
create table private.hold (
    id            uuid primary key default gen_random_uuid(),
    version       int not null default 1,
    casefile_id   uuid not null references private.casefile,
    unit_id       uuid not null,
    responsible   text,
    obligation_id uuid not null references private.obligation on delete cascade,
    until_on      date not null,
    reason        text not null,
    waiting_for   text not null,
    remark        text not null default '' check (length(remark) <= 500),
    held_by       text not null default session_user references private.staff,
    constraint hold_once unique (obligation_id)
);
comment on table private.hold is
    'an obligation that waits for somebody until a date, one row each; history has the earlier ones. It holds while until_on lies '
    'ahead and the law''s date of the obligation has not passed';
create index on private.hold (casefile_id);
create index on private.hold (unit_id);
create index on private.hold (responsible);
create index on private.hold (held_by);
create index on private.hold (until_on, id);

create table private.due_band (
    code     text primary key,
    from_day int,
    to_day   int,
    counted  boolean not null default true
);
comment on table private.due_band is
    'ages of what is due, as days from today: from_day included, to_day not; null: no end. counted: shown in the overview';

create index obligation_due_by_rule on private.obligation (rule_id, due_on, id) where status = 'open' and first_open;

create table private.approval_rule (
    id         text primary key,
    kind       text not null,
    entity     text not null,
    field      text not null,
    value      text,
    content    text[] not null,
    valid_from date not null,
    valid_to   date not null default 'infinity',
    check (valid_from < valid_to)
);
comment on table private.approval_rule is
    'what needs somebody else''s approval: that field of the entity becoming this value (null: any but nothing)';
comment on column private.approval_rule.content is 'a later change of one of these fields wants a new approval';

create table private.approval (
    id               uuid primary key default gen_random_uuid(),
    version          int not null default 1,
    casefile_id      uuid not null references private.casefile,
    unit_id          uuid not null,
    responsible      text,
    kind             text not null,
    entity           text not null,
    subject_id       uuid not null,
    subject_version  int not null,
    approved_version int not null default 0,
    author           text not null references private.staff,
    submitted_at     timestamptz not null default clock_timestamp(),
    state            text not null default 'submitted' check (state in ('submitted', 'approved', 'returned', 'invalid')),
    decided_by       text references private.staff,
    decided_at       timestamptz,
    comment          text check (length(comment) <= 500),
    token            text not null generated always as (id::text || '/' || version::text) stored,
    constraint approval_once unique (subject_id, kind),
    constraint approver_is_other check (decided_by <> author or state in ('submitted', 'invalid'))
);
comment on column private.approval.state is 'invalid: changed after it was approved, so to be approved again';
comment on column private.approval.token is 'the row as it was seen: a decision names it, so what changed since is not approved unseen';
create index on private.approval (casefile_id);
create index on private.approval (unit_id);
create index on private.approval (responsible);
create index on private.approval (author, state);
create index on private.approval (decided_by);
create index approval_open on private.approval (submitted_at, token) where state in ('submitted', 'invalid');

create table private.sample (
    id          uuid primary key default gen_random_uuid(),
    version     int not null default 1,
    casefile_id uuid not null references private.casefile,
    unit_id     uuid not null,
    responsible text,
    month       date not null check (extract(day from month) = 1),
    worker      text not null references private.staff,
    verdict     text,
    comment     text check (length(comment) <= 1000),
    reviewed_by text references private.staff,
    reviewed_on date,
    constraint sample_once unique (month, worker, casefile_id),
    constraint sampler_is_other check (reviewed_by <> worker),
    check ((verdict is null) = (reviewed_by is null))
);
comment on table private.sample is 'cases drawn at random from those that a worker saved something in that month, to be looked at again';
create index on private.sample (casefile_id);
create index on private.sample (unit_id);
create index on private.sample (responsible);
create index on private.sample (worker);
create index on private.sample (reviewed_by);
create index on private.sample (month, worker, id);
create index change_by_day on private.change (at);
