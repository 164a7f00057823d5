-- Units that a supervisor leads today: his own and all below it. Units that have ended stay in the tree, so that cases left in
-- them are found; units that have not begun hold none.
create or replace function private.units_led_by(p_login text) returns setof uuid
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_today date := private.today();
begin
    return query
    with recursive tree as (
        select s.unit_id from private.staff s where s.login = p_login and s.role = 'supervisor' and v_today between s.starts and s.ends
        union
        select u.id from private.unit u join tree t on u.parent_id = t.unit_id where u.valid_from <= v_today
    )
    select t.unit_id from tree t;
end $$;
