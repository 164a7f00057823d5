-- May the caller look at this worker's hours? His own, and those of the units that he works in or leads.
create or replace function private.calendar_may(p_login text) returns boolean
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select private.case_login() is not null and exists (
        select from private.staff s
        where s.login = p_login and (s.login = session_user or s.unit_id in (select private.own_units())))
$$;
