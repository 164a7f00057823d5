-- The citizen's life: death, other CPR numbers, moving away; who stands by him, what he consents to; what to remember, and
-- how one tried to reach him.
alter table private.citizen
    add column died_on date check (died_on between '1900-01-01' and '2100-12-31'),
    add column cpr_changed_on date;
comment on column private.citizen.cpr_changed_on is 'from when the CPR number of today holds, where it is not the first: private.identity has them all';
alter table private.identity add column reason text check (length(reason) <= 500);
comment on column private.identity.reason is 'why this number came in the place of the one before';
alter table private.case_exit
    add column municipality text check (length(municipality) <= 100),
    add column handed_over text check (length(handed_over) <= 1000);
comment on column private.case_exit.municipality is 'where the citizen moved to';

create table private.contact_person (
    id          uuid primary key default gen_random_uuid(),
    version     int not null default 1,
    casefile_id uuid not null references private.casefile,
    unit_id     uuid not null,
    responsible text,
    name        text not null check (name <> '' and length(name) <= 200),
    relation    text not null,
    phone       text check (length(phone) <= 40),
    email       text check (length(email) <= 254),
    remark      text not null default '' check (length(remark) <= 500),
    ends        date not null default 'infinity',
    unique (id, casefile_id)
);
comment on column private.contact_person.ends is 'last day on which he may be turned to';
create index on private.contact_person (casefile_id, name);
create index on private.contact_person (unit_id);
create index on private.contact_person (responsible);

-- How long a consent may last, by date.
create table private.consent_limit (
    scope      text not null default '',
    months     int not null check (months between 1 and 120),
    valid_from date not null,
    valid_to   date not null default 'infinity',
    paragraph  text not null default '',
    source     text not null check (source <> ''),
    mark       text not null check (mark in ('V', 'V2', 'C', 'I', 'M')),
    primary key (scope, valid_from),
    check (valid_from < valid_to)
);
comment on column private.consent_limit.scope is 'code list consent_scope; empty: all scopes that have no row of their own';

create table private.consent (
    id           uuid primary key default gen_random_uuid(),
    version      int not null default 1,
    casefile_id  uuid not null references private.casefile,
    unit_id      uuid not null,
    responsible  text,
    scope        text not null,
    party        text not null default '' check (length(party) <= 200),
    contact_id   uuid,
    purpose      text not null check (purpose <> '' and length(purpose) <= 500),
    form         text not null,
    given_on     date not null,
    expires_on   date not null,
    withdrawn_on date,
    foreign key (contact_id, casefile_id) references private.contact_person (id, casefile_id),
    constraint consent_dates check (given_on <= expires_on and withdrawn_on >= given_on)
);
comment on table private.consent is 'what the citizen consents to: what may be asked of, or told to, whom, for what, until when (that day included)';
create index on private.consent (casefile_id, given_on);
create index on private.consent (contact_id);
create index on private.consent (unit_id);
create index on private.consent (responsible);
create index on private.consent (expires_on) where withdrawn_on is null;

create table private.reminder (
    id          uuid primary key default gen_random_uuid(),
    version     int not null default 1,
    casefile_id uuid not null references private.casefile,
    unit_id     uuid not null,
    responsible text,
    login       text references private.staff,
    due_on      date not null check (due_on between '1900-01-01' and '2100-12-31'),
    body        text not null check (body <> '' and length(body) <= 200),
    done_on     date,
    made_by     text not null default session_user
);
comment on column private.reminder.login is 'whom it reminds; null: whoever is responsible for the case on that day';
create index on private.reminder (casefile_id, due_on);
create index on private.reminder (login, due_on) where done_on is null;
create index on private.reminder (responsible, due_on) where done_on is null;
create index on private.reminder (unit_id);

create table private.contact_attempt (
    id            uuid primary key default gen_random_uuid(),
    version       int not null default 1,
    casefile_id   uuid not null references private.casefile,
    unit_id       uuid not null,
    responsible   text,
    happened_at   timestamptz not null,
    channel       text not null,
    outcome       text not null,
    remark        text not null default '' check (length(remark) <= 1000),
    author        text not null default session_user,
    registered_at timestamptz not null default clock_timestamp()
);
comment on table private.contact_attempt is 'each try to reach the citizen, as it was: never changed, a mistake is followed by another row';
create index on private.contact_attempt (casefile_id, happened_at);
create index on private.contact_attempt (unit_id);
create index on private.contact_attempt (responsible);
