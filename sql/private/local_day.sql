-- The day in Copenhagen on which an instant falls.
create or replace function private.local_day(p_at timestamptz) returns date
immutable parallel safe set search_path = pg_catalog, pg_temp language sql as $$
    select (p_at at time zone 'Europe/Copenhagen')::date
$$;
