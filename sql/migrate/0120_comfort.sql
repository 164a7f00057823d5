-- Who is typing into what just now. Not logged: after a crash nobody is typing any more.
create unlogged table private.presence (
    login       text not null default session_user,
    screen      text not null check (screen ~ '^[a-z][a-z0-9_]{0,62}$'),
    key         uuid not null,
    casefile_id uuid references private.casefile on delete cascade,
    since       timestamptz not null default clock_timestamp(),
    until       timestamptz not null,
    primary key (login, screen, key)
);
comment on table private.presence is 'a form with unsaved text is open; renewed while it is, and void after until';
create index on private.presence (casefile_id);
create index on private.presence (until);

-- Filters that people keep: their own, or for everybody in a unit.
create table private.kept_filter (
    id      uuid primary key default gen_random_uuid(),
    login   text not null default session_user,
    unit_id uuid references private.unit,
    screen  text not null check (screen ~ '^[a-z][a-z0-9_]{0,62}$'),
    name    text not null check (length(btrim(name)) between 1 and 60),
    content jsonb not null check (jsonb_typeof(content) = 'object' and length(content::text) <= 8000),
    at      timestamptz not null default clock_timestamp()
);
comment on column private.kept_filter.unit_id is 'whose people may use it too; null: its author alone';
create index on private.kept_filter (login, screen);
create index on private.kept_filter (unit_id, screen);
