-- owner: foothold_owner
-- Works out anew what a planned reorganisation does, after its allocation rules or staff were changed: {id}. Cases stay where
-- they are.
create or replace function api.reorganisation_preview(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'reorganisation_preview', p_args);
    v_move  private.case_move;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('reorganise');
    perform private.args_known(p_args, '{id,version}');
    v_move := private.move_take(p_args, '{planned,approved}');
    perform private.reorganisation_rows(v_move);
    return private.move_saved(p_op, v_move.id);
end $$;
