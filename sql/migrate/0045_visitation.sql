-- Visitation: a citizen is referred, found to be of a category, and given to a unit; what categories he had, and what was
-- decided against the rules.
-- What a category says: of which list, whether its bearer is ready for work, and what it is called today.
create table private.category (
    list    text not null,
    code    text not null,
    ready   boolean,
    decided boolean not null default true,
    later   text,
    source  text not null check (source <> ''),
    mark    text not null check (mark in ('V', 'V2', 'C', 'I', 'M')),
    primary key (list, code),
    foreign key (list, code) references private.code
);
comment on column private.category.list is 'visitation, target_group, or match: the codes that were used before 2014';
comment on column private.category.ready is 'ready for work or education; null: it says nothing of that';
comment on column private.category.decided is 'false: stands for a visitation that is still to come, so it holds offers back';
comment on column private.category.later is 'the visitation category that an old match code is read as; the old code stays what it is';

-- In which target group a citizen of one group is when he is found to be of a category.
create table private.category_group (
    visitation   text not null,
    target_group text not null,
    becomes      text not null,
    primary key (visitation, target_group)
);

create table private.referral (
    id            uuid primary key default gen_random_uuid(),
    version       int not null default 1,
    casefile_id   uuid not null references private.casefile,
    unit_id       uuid not null,
    responsible   text,
    referred_on   date not null,
    referred_from text not null default '' check (length(referred_from) <= 200),
    reason        text not null default '' check (length(reason) <= 1000),
    proposed      text not null default 'ikke_visiteret',
    need          text not null default 'unknown',
    status        text not null default 'open' check (status in ('open', 'concluded', 'withdrawn')),
    decided       text,
    decided_on    date,
    remark        text not null default '' check (length(remark) <= 1000),
    unique (id, casefile_id),
    constraint referral_decided check ((status = 'concluded') = (decided is not null) and (status = 'open') = (decided_on is null)),
    constraint referral_dates check (referred_on between '1900-01-01' and '2100-12-31' and decided_on >= referred_on)
);
comment on column private.referral.proposed is 'the category it is believed to be: by it the deadline runs';
comment on column private.referral.need is 'code list visitation_need: what allocation rules ask for beside group and age';
comment on column private.referral.decided_on is 'day on which it was concluded, or withdrawn';
comment on column private.referral.remark is 'on what the decision rests, or why it was withdrawn';
create index on private.referral (casefile_id, referred_on);
create unique index referral_one_open on private.referral (casefile_id) where status = 'open';
create index on private.referral (unit_id);
create index on private.referral (responsible);

create table private.category_history (
    id           uuid primary key default gen_random_uuid(),
    version      int not null default 1,
    casefile_id  uuid not null references private.casefile,
    unit_id      uuid not null,
    responsible  text,
    starts       date not null check (starts between '1900-01-01' and '2100-12-31'),
    target_group text,
    visitation   text,
    match        text,
    remark       text not null default '' check (length(remark) <= 500),
    ready        boolean,
    slide        boolean not null default false,
    unit_then    uuid references private.unit,
    recorded_at  timestamptz not null default clock_timestamp(),
    recorded_by  text not null default session_user,
    seen_by      text,
    check ((match is null) = (target_group is not null))
);
comment on table private.category_history is
    'from which day a case was of which category: as its benefit periods said (by trigger), or an old match code (by hand)';
comment on column private.category_history.slide is 'the citizen was ready before and is not since: for supervisors';
comment on column private.category_history.unit_then is 'whose the case was when it was recorded';
comment on column private.category_history.seen_by is 'the supervisor who has looked into the slide';
create unique index category_history_once on private.category_history (casefile_id, starts) where match is null;
create index on private.category_history (casefile_id, starts);
create index category_history_slides on private.category_history (starts, id) where slide;
create index on private.category_history (unit_id);
create index on private.category_history (responsible);

-- Which unit takes whom (group, age, need), from when to when. The first that fits, by rank, holds.
create table private.allocation_rule (
    id            uuid primary key default gen_random_uuid(),
    version       int not null default 1,
    name          text not null check (name <> '' and length(name) <= 100),
    rank          int not null check (rank between 1 and 9999),
    target_groups text[] not null default '{}',
    age_from      int check (age_from between 0 and 120),
    age_below     int check (age_below between 1 and 121),
    needs         text[] not null default '{}',
    unit_id       uuid not null references private.unit,
    valid_from    date not null check (valid_from between '1900-01-01' and '2100-12-31'),
    valid_to      date not null default 'infinity' check (valid_to = 'infinity' or valid_to <= '2101-01-01'),
    source        text not null default '' check (length(source) <= 500),
    constraint allocation_ages check (age_from < age_below),
    constraint allocation_dates check (valid_from <= valid_to)
);
comment on table private.allocation_rule is 'empty arrays and nulls of target_groups, needs, age_from, age_below: no condition';
comment on column private.allocation_rule.valid_to is 'first day on which it no longer holds; valid_from: it never does';
create index on private.allocation_rule (unit_id);

create table private.unit_proposal (
    id            uuid primary key default gen_random_uuid(),
    version       int not null default 1,
    casefile_id   uuid not null references private.casefile,
    unit_id       uuid not null,
    responsible   text,
    cause         text not null check (cause in ('created', 'referred', 'group')),
    proposed_on   date not null,
    proposed_unit uuid not null references private.unit,
    rule_id       uuid not null references private.allocation_rule,
    status        text not null default 'open' check (status in ('open', 'accepted', 'overridden', 'lapsed')),
    decided_unit  uuid references private.unit,
    decided_on    date,
    decided_by    text,
    constraint proposal_decided check ((status in ('open', 'lapsed')) = (decided_unit is null))
);
comment on table private.unit_proposal is 'where a case belongs by the allocation rules, when that is not where it lies';
create unique index unit_proposal_one_open on private.unit_proposal (casefile_id) where status = 'open';
create index on private.unit_proposal (casefile_id, proposed_on);
create index on private.unit_proposal (rule_id);
create index on private.unit_proposal (unit_id);
create index on private.unit_proposal (responsible);

create table private.override (
    id          uuid primary key default gen_random_uuid(),
    casefile_id uuid not null references private.casefile,
    unit_id     uuid not null,
    responsible text,
    kind        text not null,
    subject_id  uuid not null,
    detail      text not null,
    reason      text not null check (btrim(reason) <> '' and length(reason) <= 500),
    made_on     date not null,
    made_by     text not null default session_user
);
comment on table private.override is 'what was decided against a rule, with the reason given: for supervisors. Written by functions alone';
comment on column private.override.kind is 'code list override_kind: offer (before the visitation), unit (another than the rules propose)';
comment on column private.override.subject_id is 'the activity, or the unit_proposal';
create index override_made on private.override (made_on, id);
create index on private.override (casefile_id);
create index on private.override (unit_id);
create index on private.override (responsible);

alter table private.activity add column override_reason text check (length(override_reason) <= 500);
comment on column private.activity.override_reason is 'why the offer was given before the visitation was concluded';
alter table private.card add column young boolean not null default false;
comment on column private.card.young is 'a protected citizen who is younger than the youth age: his birth date is not here';
create index card_born on private.card (birth_date, casefile_id);
