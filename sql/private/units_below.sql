-- These units and all below them in the tree today (unit_below). Units that have ended stay in it, so that cases left in them are
-- found; units that have not begun hold none.
create or replace function private.units_below(p_units uuid[]) returns uuid[]
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_today date := private.today();
begin
    return array(select distinct b.below_id from private.unit_below b where b.unit_id = any (p_units) and b.since <= v_today);
end $$;
