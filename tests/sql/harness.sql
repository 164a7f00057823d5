-- What the SQL tests stand on. Results are rows: one noted in a transaction that is rolled back is lost, so note it
-- afterwards (\gset). Tests run as superuser with `set session authorization`, so the functions called as a
-- person are SECURITY INVOKER and only the note-taking is not.
create schema test;
grant usage on schema test to public;
create table test.result (n bigint generated always as identity, ok boolean not null, name text not null, diag text);
create function test.put(p_ok boolean, p_name text, p_diag text) returns void
volatile security definer set search_path = pg_catalog, pg_temp language sql as $$
    insert into test.result (ok, name, diag) values (coalesce(p_ok, false), p_name, p_diag)
$$;
-- One result: got and want are equal.
create function test.eq(p_name text, p_got anyelement, p_want anyelement) returns void
volatile language sql as $$
    select test.put(p_got is not distinct from p_want, p_name, format('got %L, want %L', p_got, p_want))
$$;
create function test.ok(p_name text, p_ok boolean) returns void
volatile language sql as $$ select test.put(p_ok, p_name, 'not true') $$;
-- Runs a statement as whoever asks and keeps what it did: 'ok', or SQLSTATE with message and column.
create function test.code(p_sql text) returns text
volatile language plpgsql as $$
declare
    v_message text;
    v_column  text;
begin
    execute p_sql;
    return 'ok';
exception when others then
    get stacked diagnostics v_message = message_text, v_column = column_name;
    if sqlstate like 'FH%' or sqlstate like '22%' then
        return concat_ws(' ', sqlstate, v_message, nullif(v_column, ''));
    end if;
    return sqlstate;
end $$;
-- Everything an error says, to look for values in it.
create function test.words(p_sql text) returns text
volatile language plpgsql as $$
declare
    m text; d text; h text; c text;
begin
    execute p_sql;
    return '';
exception when others then
    get stacked diagnostics m = message_text, d = pg_exception_detail, h = pg_exception_hint, c = column_name;
    return concat_ws('|', m, d, h, c);
end $$;
-- The number of rows a query gives whoever asks, or its SQLSTATE.
create function test.rows(p_sql text) returns text
volatile language plpgsql as $$
declare
    v_n bigint;
begin
    execute 'select count(*) from (' || p_sql || ') q' into v_n;
    return v_n::text;
exception when others then
    return sqlstate;
end $$;
-- A short name as a uuid: test.id('own') is the same everywhere.
create function test.id(p_name text) returns uuid
immutable language sql as $$ select md5('test ' || p_name)::uuid $$;
-- One element of a save.
create function test.change(p_entity text, p_id uuid, p_version int, p_change jsonb) returns jsonb
immutable language sql as $$
    select jsonb_build_array(jsonb_build_object('entity', p_entity, 'id', p_id, 'version', p_version, 'change', p_change))
$$;
