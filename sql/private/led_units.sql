-- Units that the caller supervises today: his own and all below it (unit_below), and those of the supervisors he stands in for; one
-- may come twice. Units that have ended stay in the tree, so that cases left in them are found; units that have not begun hold none.
create or replace function private.led_units() returns setof uuid
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_today date := private.today();
    v_me    text := session_user;
    v_unit  uuid;
begin
    select s.unit_id into v_unit from private.staff s
    where s.login = v_me and s.role = 'supervisor' and v_today between s.starts and s.ends;
    if v_unit is not null then
        return query
        select u.below_id from private.unit_below u
        where u.since <= v_today and u.unit_id = any (array(
            select v_unit
            union all
            select s.unit_id from private.substitute b join private.staff s on s.login = b.login
            where b.substitute = v_me and v_today between b.starts and b.ends
              and s.role = 'supervisor' and v_today between s.starts and s.ends));
    end if;
end $$;
