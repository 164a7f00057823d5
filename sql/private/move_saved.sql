-- Ends a verb on a plan: counts its version up and answers as a save does.
create or replace function private.move_saved(p_op uuid, p_move uuid) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_version int;
begin
    update private.case_move m set version = m.version + 1 where m.id = p_move returning m.version into v_version;
    return private.receipt_put(p_op, jsonb_build_object('saved', jsonb_build_array(
        jsonb_build_object('id', p_move, 'version', v_version))));
end $$;
