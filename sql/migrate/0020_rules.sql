-- Rules of the trade as rows, and what they oblige to. Every deadline, interval and limit is a rule row: dated through
-- its set, with law paragraph, source and confidence mark. Nothing of it is repeated in code.
create table private.rule_set (
    id         text primary key check (id ~ '^[A-Za-z0-9_.]+$'),
    name_da    text not null,
    name_en    text not null,
    law        text not null,
    applies_by text not null check (applies_by in ('period_start', 'event_date')),
    valid_from date not null,
    valid_to   date not null default 'infinity',
    unit_id    uuid references private.unit,
    source     text not null check (source <> ''),
    mark       text not null check (mark in ('V', 'V2', 'C', 'I', 'M')),
    check (valid_from < valid_to)
);
comment on column private.rule_set.applies_by is
    'period_start: the set valid when the benefit course began holds to its end; event_date: the set valid at the anchor';
comment on column private.rule_set.valid_to is 'first day on which the set no longer applies';
comment on column private.rule_set.unit_id is 'a local, stricter set: only for cases of this unit; null: everywhere';
create index on private.rule_set (unit_id);

create table private.rule (
    id             text primary key check (id ~ '^[A-Za-z0-9_.]+$'),
    rule_set       text not null references private.rule_set,
    kind           text not null check (kind in ('first_within', 'n_in_window', 'every', 'review', 'before_end',
                                                 'maximum', 'clock', 'by_month', 'share', 'none')),
    anchor         text not null check (anchor in ('period_start', 'first_request', 'mentor_start', 'mentor_end',
                                                   'plan_review')),
    benefits       text[] not null default '{}',
    target_groups  text[] not null default '{}',
    visitation_not text[] not null default '{}',
    grounds        text[] not null default '{}',
    age_below      int,
    education      text,
    children       boolean,
    replaces       text[] not null default '{}',
    unit           text not null default 'month' check (unit in ('day', 'week', 'month')),
    from_n         int not null default 0 check (from_n >= 0),
    spread_n       int not null default 0 check (spread_n >= 0),
    to_n           int not null check (to_n >= 0),
    shift_days     int not null default 0,
    n              int not null default 1 check (n between 1 and 60),
    first_ordinal  int not null default 1,
    meeting_kinds  text[] not null default '{}',
    meeting_forms  text[] not null default '{}',
    owed_by        text not null default 'job_centre' check (owed_by in ('job_centre', 'a_kasse', 'company', 'mentor')),
    paragraph      text not null,
    what_da        text not null default '',
    what_en        text not null default '',
    why_da         text not null default '',
    why_en         text not null default '',
    source         text not null check (source <> ''),
    mark           text not null check (mark in ('V', 'V2', 'C', 'I', 'M')),
    check (spread_n <= to_n and from_n <= to_n or kind in ('before_end', 'maximum', 'clock')),
    check (first_ordinal between 1 and n)
);
comment on table private.rule is
    'empty arrays and nulls of benefits, target_groups, visitation_not, grounds, age_below, education, children: no condition';
comment on column private.rule.replaces is 'rules that do not apply to a course where this one does';
comment on column private.rule.from_n is 'in units from the anchor: a meeting counts from here on';
comment on column private.rule.spread_n is 'in units from the anchor: from here to to_n the proposed dates are spread evenly';
comment on column private.rule.shift_days is 'added to anchor + to_n: -1 makes "end of week 8" the last day of that week';
comment on column private.rule.first_ordinal is 'ordinals below it belong to another rule (the first meeting has its own)';
comment on column private.rule.meeting_kinds is 'which meetings satisfy it: held, and resetting the deadline';
comment on column private.rule.why_da is
    'placeholders: {law} {anchor} {from} {to} {to_short} {gap} {latest} {due} {k} {n}';
create index on private.rule (rule_set);

alter table private.benefit_period add column first_request date;
comment on column private.benefit_period.first_request is
    'first contact with the municipality about this benefit, or registration as unemployed';
-- Tables of the case that obligations follow from; the meeting first, since an obligation names the one that met it.
create table private.meeting (
    id              uuid primary key default gen_random_uuid(),
    version         int not null default 1,
    casefile_id     uuid not null references private.casefile,
    unit_id         uuid not null,
    responsible     text,
    kind            text not null,
    form            text not null default 'fremmoede',
    starts_at       timestamptz not null,
    ends_at         timestamptz not null,
    place           text check (length(place) <= 200),
    title           text check (length(title) <= 200),
    worker          text not null default session_user references private.staff,
    status          text not null default 'booked' check (status in ('booked', 'held', 'no_show', 'cancelled')),
    resets_deadline boolean not null default true,
    cancel_reason   text,
    booked_at       timestamptz not null default clock_timestamp(),
    booked_by       text not null default session_user,
    constraint meeting_times check (starts_at < ends_at and ends_at <= starts_at + interval '24 hours'),
    constraint meeting_worker_free
        exclude using gist (worker with =, tstzrange(starts_at, ends_at) with &&) where (status = 'booked'),
    constraint meeting_citizen_free
        exclude using gist (casefile_id with =, tstzrange(starts_at, ends_at) with &&) where (status = 'booked'),
    unique (id, casefile_id)
);
comment on column private.meeting.resets_deadline is 'real contact; only a held meeting that resets the deadline satisfies a rule';
create index on private.meeting (casefile_id, starts_at);
create index on private.meeting (worker, starts_at);
create index on private.meeting (unit_id, starts_at);
create index on private.meeting (responsible);

create table private.obligation (
    id           uuid primary key default gen_random_uuid(),
    casefile_id  uuid not null references private.casefile,
    unit_id      uuid not null,
    responsible  text,
    rule_id      text not null references private.rule,
    subject_id   uuid not null,
    anchor_on    date not null,
    ordinal      int not null,
    of_n         int not null,
    owed_by      text not null,
    window_from  date not null,
    due_on       date not null,
    latest_on    date not null,
    until        date not null default 'infinity',
    gap_days     int not null default 0,
    status       text not null default 'open' check (status in ('open', 'met', 'met_late', 'void')),
    satisfied_by uuid references private.meeting on delete set null,
    met_on       date,
    booked_for   timestamptz not null default 'infinity',
    booked_id    uuid references private.meeting on delete set null,
    first_open      boolean not null default false,
    constraint obligation_key unique (casefile_id, rule_id, subject_id, anchor_on, ordinal),
    check (due_on <= latest_on)
);
comment on table private.obligation is
    'what is owed in a case, by whom, by when and why; written by private.obligations_recompute alone, as a difference';
comment on column private.obligation.subject_id is 'what it is about: the casefile (benefit course), a plan, a mentor assignment';
comment on column private.obligation.due_on is 'when to act: the law''s date, or a proposal before it where n meetings share a window';
comment on column private.obligation.latest_on is 'the law''s date; met_late is judged by it';
comment on column private.obligation.until is 'first day on which it is no longer owed (the course or case ended); compared with today in queries';
comment on column private.obligation.gap_days is 'days without the benefit by which an aggregated clock was put back';
comment on column private.obligation.booked_for is 'the booked meeting that would satisfy it';
comment on column private.obligation.first_open is 'the first open ordinal of its rule and anchor: what lists show';
create index obligation_due_by_unit on private.obligation (unit_id, due_on, id) where status = 'open' and first_open;
create index obligation_due_by_worker on private.obligation (responsible, due_on, id) where status = 'open' and first_open;
create index obligation_due on private.obligation (due_on, id) where status = 'open' and first_open;
create index on private.obligation (rule_id);
create index on private.obligation (satisfied_by) where satisfied_by is not null;
create index on private.obligation (booked_id) where booked_id is not null;
create index on private.obligation (unit_id);
create index on private.obligation (responsible);

-- What private.obligations_recompute compares the table with: one obligation as it should be now.
create type private.obligation_want as (
    casefile_id  uuid,
    rule_id      text,
    subject_id   uuid,
    anchor_on    date,
    ordinal      int,
    of_n         int,
    owed_by      text,
    window_from  date,
    due_on       date,
    latest_on    date,
    until        date,
    gap_days     int,
    status       text,
    satisfied_by uuid,
    met_on       date,
    booked_for   timestamptz,
    booked_id    uuid
);
