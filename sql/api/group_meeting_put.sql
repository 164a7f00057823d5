-- owner: foothold_owner
-- Makes a group meeting or changes one that is booked: {id, version (0: new), kind, form, title, starts_at, ends_at, room_id,
-- place, worker, capacity}. Its members' meetings follow, those out of the caller's sight too, so it is privileged.
-- Answers as api.save does.
create or replace function api.group_meeting_put(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'group_meeting_put', p_args);
    v_id    uuid;
    v_all   jsonb;
    v_out   jsonb;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('group');
    perform private.args_known(p_args, '{id,version,kind,form,title,starts_at,ends_at,room_id,place,worker,capacity}');
    v_id := private.arg_uuid(p_args, 'id');
    v_all := private.args_part(p_args, '{kind,form,title,starts_at,ends_at,room_id,place,worker}');
    v_out := private.save_write(p_op,
        jsonb_build_array(private.save_item('group_meeting', v_id, (p_args ->> 'version')::int,
                                            v_all || private.args_part(p_args, '{capacity}')))
        || private.group_items(v_id, v_all));
    perform private.group_level(v_id);
    return private.receipt_put(p_op, v_out);
end $$;
