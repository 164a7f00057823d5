-- owner: foothold_owner
-- Carries out the next few cases of an approved plan, or gives back the next few of one that is being undone: {id}. To be
-- called until nothing is left; each call is a short transaction of its own, so that nobody who saves waits long, and after
-- a lost link one goes on where it stood. Answers {"saved": [{id, version}], "left": n, "of": n}.
create or replace function api.case_move_step(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'case_move_step', p_args);
    v_move  private.case_move;
    v_left  int;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('move');
    perform private.args_known(p_args, '{id}');
    v_move := private.move_take(p_args, '{approved,running,undoing,done,undone}');
    if v_move.effective_on > private.today() then
        raise exception using errcode = 'FH020', message = 'not_yet', table = 'case_move', column = 'effective_on';
    end if;
    v_left := private.move_on(p_op, v_move);
    return private.receipt_put(p_op, jsonb_build_object(
        'saved', jsonb_build_array(jsonb_build_object('id', v_move.id, 'version', v_move.version)), 'left', v_left,
        'of', (select count(*) from private.case_move_row r where r.move_id = v_move.id)));
end $$;
