-- Units whose cards the caller sees in lists: the one he works in (case_login), and those he leads (led_units). Row security asks
-- at every statement that reads a list, so it is said here at once; tests/sql holds it against those two.
create or replace function private.own_units() returns setof uuid
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_login text := session_user;
    v_today date := private.today();
    v_role text;
    v_unit uuid;
begin
    select s.role, s.unit_id into v_role, v_unit from private.staff s
    where s.login = v_login and s.role in ('caseworker', 'supervisor') and v_today between s.starts and s.ends;
    if v_role = 'supervisor' then
        return query
        with recursive tree as (
            select s.unit_id from private.staff s
            where (s.login = v_login
                    or s.login in (select b.login from private.substitute b where b.substitute = v_login and v_today between b.starts and b.ends))
              and s.role = 'supervisor' and v_today between s.starts and s.ends
            union
            select u.id from private.unit u join tree t on u.parent_id = t.unit_id where u.valid_from <= v_today
        )
        select t.unit_id from tree t;
    elsif v_role is not null then
        return next v_unit;
    end if;
end $$;
