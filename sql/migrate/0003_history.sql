-- Traces: what was saved, who opened what, what is being typed.
create table private.receipt (
    op      uuid primary key,
    login   text not null default session_user,
    at      timestamptz not null default clock_timestamp(),
    content bytea not null,
    result  jsonb
);
comment on table private.receipt is 'the idempotency key of a save, bound to person and content, with the answer given';
create index on private.receipt (at);

create table private.change (
    id              bigint generated always as identity primary key,
    xid             xid8 not null default pg_current_xact_id(),
    at              timestamptz not null default clock_timestamp(),
    who             text not null default session_user,
    op              uuid,
    casefile_id     uuid,
    unit_id         uuid,
    responsible     text,
    was_unit_id     uuid,
    was_responsible text,
    entity          text not null,
    row_id          uuid not null,
    version         int not null,
    fields          text[] not null
);
comment on table private.change is 'one row per saved row: who, when, which fields (a work fact); the values are in change_value';
comment on column private.change.was_responsible is 'set when the case was taken from somebody, who sees in the feed that it left';
create index on private.change (xid);
create index on private.change (row_id, version);
create index on private.change (casefile_id, id);
create index on private.change (was_responsible) where was_responsible is not null;
create index on private.change (was_unit_id) where was_unit_id is not null;

create table private.change_value (
    change_id   bigint not null references private.change on delete cascade,
    casefile_id uuid,
    field       text not null,
    old         text,
    new         text,
    primary key (change_id, field)
);
create index on private.change_value (casefile_id);

create table private.access_session (
    id          bigint generated always as identity primary key,
    casefile_id uuid not null references private.casefile,
    login       text not null default session_user,
    xid         xid8 not null default pg_current_xact_id(),
    at          timestamptz not null default clock_timestamp(),
    until       timestamptz not null,
    purpose     text not null
);
comment on table private.access_session is
    'a purpose of use; opens confidential rows only to transactions other than the one that wrote it';
create index on private.access_session (login, until);
create index on private.access_session (casefile_id, at);

create table private.search_log (
    id          bigint generated always as identity primary key,
    at          timestamptz not null default clock_timestamp(),
    login       text not null default session_user,
    kind        text not null check (kind in ('words', 'cpr', 'birth', 'case_no', 'reveal', 'conflict', 'guest')),
    words       text,
    casefile_id uuid,
    hits        uuid[] not null default '{}'
);
comment on column private.search_log.words is 'folded words as searched; null for CPR numbers, whose hits tell whom it was';
create index on private.search_log (login, at);
create index on private.search_log (casefile_id, at);

create table private.draft (
    login   text not null default session_user,
    screen  text not null check (screen ~ '^[a-z][a-z0-9_]{0,62}$'),
    key     uuid not null,
    content jsonb not null,
    at      timestamptz not null default clock_timestamp(),
    primary key (login, screen, key)
);
create index on private.draft (at);
