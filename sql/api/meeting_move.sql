-- Moves a booked meeting: {id, version, reason (code of cancel_reason), starts_at, ends_at (as long as it was, when absent),
-- form, place, room_id, worker}. The old one is cancelled for that reason and points to the new one, which takes over its kind,
-- title, a-kasse and participants. Answers as api.save does.
create or replace function api.meeting_move(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'meeting_move', p_args);
    v_row   private.meeting;
    v_id    uuid := private.op_id(p_op, 'moved');
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.args_known(p_args, '{id,version,reason,starts_at,ends_at,form,place,room_id,worker}');
    select * into v_row from private.meeting m where m.id = private.arg_uuid(p_args, 'id');
    if not found then
        raise exception using errcode = 'FH003', message = 'not_found', table = 'meeting';
    end if;
    if coalesce(p_args ->> 'reason', '') = '' then
        raise exception using errcode = 'FH021', message = 'reason_required', table = 'meeting', column = 'reason';
    end if;
    if v_row.status <> 'booked' then
        raise exception using errcode = 'FH059', message = 'not_booked', table = 'meeting', column = 'starts_at';
    end if;
    return private.receipt_put(p_op, private.save_write(p_op, jsonb_build_array(
        private.save_item('meeting', v_row.id, (p_args ->> 'version')::int, jsonb_build_object(
            'status', 'cancelled', 'cancel_reason', p_args -> 'reason')),
        private.save_item('meeting', v_id, 0, private.meeting_moved(v_row, p_args)))
        || private.meeting_people_again(p_op, v_row.id, v_id)));
end $$;
