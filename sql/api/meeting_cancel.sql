-- Cancels a booked meeting: {id, version, reason (code of cancel_reason)}, and with next_starts_at … books another in its
-- place. Answers as api.save does.
create or replace function api.meeting_cancel(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'meeting_cancel', p_args);
    v_row   private.meeting;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.args_known(p_args, '{id,version,reason,next_starts_at,next_ends_at,next_kind,next_form,next_place,
        next_room_id,next_title,next_worker}');
    select * into v_row from private.meeting m where m.id = private.arg_uuid(p_args, 'id');
    if not found then
        raise exception using errcode = 'FH003', message = 'not_found', table = 'meeting';
    end if;
    if coalesce(p_args ->> 'reason', '') = '' then
        raise exception using errcode = 'FH021', message = 'reason_required', table = 'meeting', column = 'reason';
    end if;
    return private.receipt_put(p_op, private.save_write(p_op,
        jsonb_build_array(private.save_item('meeting', v_row.id, (p_args ->> 'version')::int, jsonb_build_object(
            'status', 'cancelled', 'cancel_reason', p_args -> 'reason')))
        || private.meeting_next(p_op, v_row.casefile_id, p_args, v_row.kind)));
end $$;
