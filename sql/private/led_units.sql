-- Units that the caller supervises today: his own and all below it, and those of the supervisors he stands in for.
create or replace function private.led_units() returns setof uuid
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_today date := private.today();
    v_me    text := session_user;
begin
    if exists (select from private.staff s where s.login = v_me and s.role = 'supervisor'
               and v_today between s.starts and s.ends) then
        return query select private.units_led_by(session_user);
        return query
        select distinct u from private.substitute s cross join lateral private.units_led_by(s.login) u
        where s.substitute = session_user and v_today between s.starts and s.ends
          and u not in (select private.units_led_by(session_user));
    end if;
end $$;
