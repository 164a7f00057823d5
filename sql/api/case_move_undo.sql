-- owner: foothold_owner
-- Begins to give moved cases back, within the hours that the setting allows: {id}; api.case_move_step does it. Cases that
-- were moved on or closed since are kept where they are, and listed.
create or replace function api.case_move_undo(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'case_move_undo', p_args);
    v_move  private.case_move;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('move');
    perform private.args_known(p_args, '{id,version}');
    v_move := private.move_take(p_args, '{running,done}');
    if private.move_undo_until(v_move) < clock_timestamp() then
        raise exception using errcode = 'FH064', message = 'too_late', table = 'case_move', column = 'done_at';
    end if;
    update private.case_move_row r set result = 'refused', code = 'undone' where r.move_id = v_move.id and r.result = 'planned';
    update private.case_move m set state = 'undoing', undone_by = session_user, undone_at = clock_timestamp()
    where m.id = v_move.id;
    return private.move_saved(p_op, v_move.id);
end $$;
