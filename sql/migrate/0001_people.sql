-- Who works here, what they may do, and the lists they choose from.
-- The tiers file as rows, written by sql/generated/tiers.sql at each install.
create table private.tier (
    name   text primary key,
    tier   text not null check (tier in ('open', 'own', 'closed', 'card', 'work', 'confidential')),
    scope  text not null check (scope in ('staff', 'own', 'receipt', 'card', 'casefile', 'case', 'history', 'value', 'none')),
    root   text check (root in ('casefile', 'case', 'self')),
    people text not null,
    api    text not null
);
comment on column private.tier.root is 'what api.save locks for a row of this table; null: not an entity';

create table private.field (
    entity      text not null,
    field       text not null,
    merge_group text not null,
    how         text not null default 'save' check (how in ('save', 'insert', 'verb')),
    primary key (entity, field)
);
comment on column private.field.how is
    'save: anybody with the right to the row; insert: only when the row is made; verb: only by functions of foothold_owner';

create table private.clock (
    only_row boolean primary key default true check (only_row),
    today    date not null
);
comment on table private.clock is 'a row here replaces Copenhagen''s date (demo and tests)';

create table private.code (
    list     text not null,
    code     text not null,
    label_da text not null,
    label_en text not null,
    sort     int not null default 0,
    active   boolean not null default true,
    source   text not null default '',
    primary key (list, code)
);

create table private.unit (
    id         uuid primary key default gen_random_uuid(),
    name       text not null,
    parent_id  uuid references private.unit,
    valid_from date not null default '-infinity',
    valid_to   date not null default 'infinity',
    check (valid_from <= valid_to),
    check (parent_id is distinct from id)
);
create index on private.unit (parent_id);
create unique index unit_name on private.unit (lower(name), valid_to);

create table private.staff (
    login    text primary key check (login ~ '^[a-z][a-z0-9_]{0,30}$'),
    name     text not null check (name <> ''),
    initials text not null check (initials <> ''),
    role     text not null check (role in ('caseworker', 'supervisor', 'admin', 'auditor')),
    unit_id  uuid not null references private.unit,
    starts   date not null default '-infinity',
    ends     date not null default 'infinity',
    check (starts <= ends)
);
create index on private.staff (unit_id);
create unique index staff_initials on private.staff (upper(initials)) where ends = 'infinity';

create table private.permission (
    task  text not null,
    role  text not null,
    reach text not null check (reach in ('any', 'case', 'led')),
    primary key (task, role)
);
comment on table private.permission is
    'what private.require looks up; reach any: no object; case: the right to that case; led: a case of a unit one leads';

create table private.job (
    name       text primary key,
    every      interval not null,
    last_run   timestamptz,
    last_ok    timestamptz,
    last_error text
);
