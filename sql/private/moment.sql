-- Now, on the date that private.today() says: the time of day is the clock's.
create or replace function private.moment() returns timestamptz
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select (private.today() + (clock_timestamp() at time zone 'Europe/Copenhagen')::time) at time zone 'Europe/Copenhagen'
$$;
