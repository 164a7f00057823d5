-- owner: foothold_owner
-- Says whom the cases of a plan go to: {id, ids: logins (one, or several among whom they are spread by weighted load; none:
-- to nobody yet), unit_id}.
create or replace function api.case_move_to(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'case_move_to', p_args);
    v_move  private.case_move;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('move');
    perform private.args_known(p_args, '{id,version,ids,unit_id}');
    v_move := private.move_take(p_args, '{planned}');
    perform private.move_target(v_move.id, private.arg_texts(p_args, 'ids'), private.arg_uuid(p_args, 'unit_id'));
    return private.move_saved(p_op, v_move.id);
end $$;
