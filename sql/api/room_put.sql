-- owner: foothold_owner
-- Makes a room or changes one: {id, version (neither: new), name, unit_id, address, places, starts, ends}. Answers as api.save
-- does.
create or replace function api.room_put(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'room_put', p_args);
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('room');
    perform private.args_known(p_args, '{id,version,name,unit_id,address,places,starts,ends}');
    return private.receipt_put(p_op, private.save_write(p_op, jsonb_build_array(private.save_item(
        'room', coalesce(private.arg_uuid(p_args, 'id'), p_op), coalesce((p_args ->> 'version')::int, 0),
        private.args_part(p_args, '{name,unit_id,address,places,starts,ends}')))));
end $$;
