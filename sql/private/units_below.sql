-- These units and all below them in the tree today. Units that have ended stay in it, so that cases left in them are found; units
-- that have not begun hold none. A level at a time: a recursive query takes longer, and policies ask at every statement.
create or replace function private.units_below(p_units uuid[]) returns uuid[]
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_today date := private.today();
    v_all   uuid[] := '{}';
    v_level uuid[] := p_units;
begin
    while v_level <> '{}' loop
        v_all := v_all || v_level;
        v_level := array(select u.id from private.unit u
                         where u.parent_id = any (v_level) and u.valid_from <= v_today and u.id <> all (v_all));
    end loop;
    return v_all;
end $$;
