-- Units that the caller supervises today: his own and all below it. Units that have ended stay in the tree,
-- so that cases left in them are found; units that have not begun hold none.
create or replace function private.led_units() returns setof uuid
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    with recursive tree as (
        select s.unit_id from private.staff s
        where s.login = session_user and s.role = 'supervisor'
          and private.today() between s.starts and s.ends
        union
        select u.id from private.unit u join tree t on u.parent_id = t.unit_id
        where u.valid_from <= private.today()
    )
    select unit_id from tree
$$;
