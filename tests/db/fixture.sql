-- The smallest database that the db layer can talk to, so that its tests depend on nothing else.
-- What a save does is said by its parameter: sleep (seconds), fail (SQLSTATE), tries (40001 so often).
\set ON_ERROR_STOP on
create role anna login;
create role bo login password 'right';
create schema private;
create schema api;
grant usage on schema api to public;

create table private.receipt (op uuid primary key, result jsonb not null);
create table private.item (id uuid primary key, value text, version int not null);
create table private.change (
    n bigint generated always as identity, xid xid8 not null default pg_current_xact_id(),
    entity text not null, id uuid not null, version int, who text not null default session_user);
create table private.parent (id int primary key);
create table private.child (id int references private.parent deferrable initially deferred);
create sequence private.tries;

create view api.item as select id, value, version from private.item;
grant select on api.item to public;
create index item_order on private.item (value, id);

create function api.version()
returns table (api int, today date, login text, name text, role text, unit text)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select 7, date '2026-11-20', session_user::text, 'Name of ' || session_user, 'caseworker', 'Unit'
$$;

create function api.changes(p_since xid8)
returns table (next xid8, entity text, id uuid, casefile_id uuid, version int, fields text[], who text)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select pg_snapshot_xmin(pg_current_snapshot()), c.entity, c.id, null::uuid, c.version, '{value}'::text[], c.who
    from (select 1) one left join private.change c on c.xid >= p_since
    order by c.n
$$;

create function api.save(p_op uuid, p_changes jsonb) returns text
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    begin
        insert into private.receipt values (p_op, p_changes);
    exception when unique_violation then
        return 'known';
    end;
    perform pg_sleep((p_changes ->> 'sleep')::float);
    if p_changes ? 'fail' then
        raise exception using errcode = p_changes ->> 'fail', message = 'not_allowed', column = 'value';
    end if;
    if nextval('private.tries') <= (p_changes ->> 'tries')::int then
        raise exception using errcode = '40001';
    end if;
    insert into private.item values (p_op, p_changes ->> 'value', 1);
    insert into private.change (entity, id, version) values ('item', p_op, 1);
    notify foothold;
    return 'new';
end $$;
