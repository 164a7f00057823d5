-- The open cases that the caller follows up: his own and those lent to him, those of the units he leads; an auditor: all.
create or replace function private.followed_cases() returns uuid[]
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_today date := private.today();
    v_all boolean := exists (select from private.staff s where s.login = private.live_login() and s.role = 'auditor');
begin
    return array(
        select c.id from private.casefile c
        where c.closed_on > v_today and v_all
        union all
        select c.id from private.casefile c -- arrays, so that indexes are asked
        where c.closed_on > v_today and not v_all
          and (c.responsible = any (array(select private.acting_for())) or c.unit_id = any (array(select private.led_units()))
               or c.id = any (array(select private.lent_cases()))));
end $$;
