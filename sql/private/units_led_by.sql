-- Units that a supervisor leads today: his own and all below it.
create or replace function private.units_led_by(p_login text) returns setof uuid
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_today date := private.today();
begin
    return query select unnest(private.units_below(array(
        select s.unit_id from private.staff s where s.login = p_login and s.role = 'supervisor' and v_today between s.starts and s.ends)));
end $$;
