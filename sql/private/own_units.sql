-- Units whose cards the caller sees in lists: the one he works in (case_login), and those he leads (led_units).
create or replace function private.own_units() returns setof uuid
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_today date := private.today();
    v_me    text := session_user;
    v_role  text;
    v_unit  uuid;
begin
    select s.role, s.unit_id into v_role, v_unit from private.staff s
    where s.login = v_me and s.role in ('caseworker', 'supervisor') and v_today between s.starts and s.ends;
    if v_role = 'supervisor' then
        return query select private.led_units();
    elsif v_role is not null then
        return next v_unit;
    end if;
end $$;
