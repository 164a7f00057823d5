-- Ends a verb on a plan: tells that it changed, and answers as a save does.
create or replace function private.move_saved(p_op uuid, p_move uuid) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return private.receipt_put(p_op, jsonb_build_object('saved', jsonb_build_array(
        jsonb_build_object('id', p_move, 'version', private.move_told(p_op, p_move)))));
end $$;
