-- owner: foothold_owner
-- Lets a plan be carried out: {id, reason, effective_on, meetings}, the last three where the plan does not say so already. meetings: booked ones go along where the new worker is
-- free. A later day is kept for the nightly job; today's begins with api.case_move_step.
create or replace function api.case_move_approve(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'case_move_approve', p_args);
    v_move  private.case_move;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('move');
    perform private.args_known(p_args, '{id,version,reason,effective_on,meetings}');
    v_move := private.move_take(p_args, '{planned}');
    if btrim(coalesce(p_args ->> 'reason', v_move.reason)) = '' then
        raise exception using errcode = 'FH021', message = 'reason_required', table = 'case_move', column = 'reason';
    elsif not exists (select from private.case_move_row r where r.move_id = v_move.id and r.result = 'planned'
                      and (r.unit_id, r.responsible) is distinct from (r.to_unit_id, r.to_responsible)) then
        raise exception using errcode = 'FH053', message = 'nothing_moves', table = 'case_move', column = 'reason';
    end if;
    update private.case_move m
    set state = 'approved', approved_by = session_user, approved_at = clock_timestamp(),
        reason = private.clean_text(coalesce(p_args ->> 'reason', m.reason)),
        effective_on = greatest(private.today(), case when p_args ->> 'effective_on' is null then m.effective_on
                                                      else private.arg_day_ahead(p_args, 'effective_on') end),
        meetings = coalesce((p_args ->> 'meetings')::boolean, m.meetings)
    where m.id = v_move.id;
    return private.move_saved(p_op, v_move.id);
end $$;
