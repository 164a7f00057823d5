-- Phrases for notes: short texts with placeholders, one's own or shared.
create table private.phrase (
    id         uuid primary key default gen_random_uuid(),
    version    int not null default 1,
    login      text not null default session_user references private.staff,
    scope      text not null default 'own' check (scope in ('own', 'unit', 'all')),
    unit_id    uuid references private.unit,
    name       text not null check (length(btrim(name)) between 1 and 60),
    body       text not null check (length(btrim(body)) >= 1 and length(body) <= 4000),
    changed_by text not null default session_user,
    changed_at timestamptz not null default clock_timestamp(),
    check ((scope = 'unit') = (unit_id is not null))
);
comment on column private.phrase.unit_id is 'whose people may use it, and those of the units below';
create index on private.phrase (login);
create index on private.phrase (unit_id);
