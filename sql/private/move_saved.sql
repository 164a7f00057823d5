-- Ends a verb on a plan: tells that it changed, and answers as a save does.
create or replace function private.move_saved(p_op uuid, p_move uuid) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    perform private.move_told(p_op, p_move);
    return private.receipt_put(p_op, jsonb_build_object('saved', (
        select jsonb_build_array(jsonb_build_object('id', m.id, 'version', m.version)) from private.case_move m where m.id = p_move)));
end $$;
