-- owner: foothold_owner
-- Cancels a group meeting and the booked meetings of all its members: {id, version, reason (code of cancel_reason)}.
-- Answers as api.save does.
create or replace function api.group_meeting_cancel(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known  jsonb := private.receipt_take(p_op, 'group_meeting_cancel', p_args);
    v_id     uuid;
    v_change jsonb := jsonb_build_object('status', 'cancelled', 'cancel_reason', p_args -> 'reason');
    v_out    jsonb;
begin
    if v_known is not null then
        return v_known;
    end if;
    v_id := private.arg_uuid(p_args, 'id');
    perform private.require('group');
    perform private.args_known(p_args, '{id,version,reason}');
    if coalesce(p_args ->> 'reason', '') = '' then
        raise exception using errcode = 'FH021', message = 'reason_required', table = 'group_meeting', column = 'reason';
    end if;
    v_out := private.save_write(p_op, private.group_items(v_id, v_change)
        || private.save_item('group_meeting', v_id, (p_args ->> 'version')::int, v_change));
    perform private.group_level(v_id);
    return private.receipt_put(p_op, v_out);
end $$;
