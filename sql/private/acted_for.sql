-- Whom the caller stands in for when he works on a case of that responsible in that unit: null when he has the right himself.
create or replace function private.acted_for(p_responsible text, p_unit uuid) returns text
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_today date;
begin
    if p_responsible = session_user or not exists (select from private.substitute s where s.substitute = session_user) then
        return null;
    end if;
    v_today := private.today();
    return (select s.login from private.substitute s
            where s.substitute = session_user and v_today between s.starts and s.ends
              and (s.login = p_responsible or p_unit in (select private.units_led_by(s.login)))
              and p_unit not in (select private.units_led_by(session_user))
            order by s.login = p_responsible desc, s.login limit 1);
end $$;
