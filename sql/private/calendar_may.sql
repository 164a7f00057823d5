-- May the caller look at the hours of this worker, or of this room? His own, and those of the units that he works in or leads;
-- rooms that belong to no unit are everybody's.
create or replace function private.calendar_may(p_login text, p_room uuid) returns boolean
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select private.case_login() is not null and (
        exists (select from private.staff s
                where s.login = p_login and (s.login in (select private.acting_for()) or s.unit_id in (select private.own_units())))
        or exists (select from private.room r
                   where r.id = p_room and (r.unit_id is null or r.unit_id in (select private.own_units()))))
$$;
