-- owner: foothold_owner
-- Gives up a plan that nothing of which was carried out: {id}.
create or replace function api.case_move_drop(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'case_move_drop', p_args);
    v_move  private.case_move;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('move');
    perform private.args_known(p_args, '{id,version}');
    v_move := private.move_take(p_args, '{planned,approved}');
    update private.case_move m set state = 'cancelled' where m.id = v_move.id;
    if v_move.kind = 'reorganisation' then
        perform private.reorganisation_close(v_move.id, true);
    end if;
    return private.move_saved(p_op, v_move.id);
end $$;
