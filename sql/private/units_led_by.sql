-- Units that a supervisor leads today: his own and all below it.
create or replace function private.units_led_by(p_login text) returns setof uuid
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_today date := private.today();
begin
    return query
    select u.below_id from private.unit_below u join private.staff s on s.unit_id = u.unit_id
    where u.since <= v_today and s.login = p_login and s.role = 'supervisor' and v_today between s.starts and s.ends;
end $$;
