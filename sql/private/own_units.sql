-- Units whose cards the caller sees in lists: the one he works in, and those he leads.
create or replace function private.own_units() returns setof uuid
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_login text := private.case_login();
begin
    return query
    select s.unit_id from private.staff s where s.login = v_login
    union
    select private.led_units();
end $$;
