-- Saves a list of {entity, id, version, change} in one transaction; version 0 makes the row with the client's id,
-- change null takes away again what one has made. With plans that are kept: the programs' sessions have them, others would
-- plan the locks anew at each save.
create or replace function api.save(p_op uuid, p_changes jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan language plpgsql as $$
begin
    return private.save_core(p_op, p_changes);
end $$;
