-- The roll of a group meeting in one save: {group_id, rows: [{id, version, outcome (held, late, no_show, excused; absent or
-- null: nothing said of him), note, attempts, guidance, stated_reason, resets_deadline}]}. The group meeting has been held
-- from then on. Answers as api.save does; a conflict has written nothing.
create or replace function api.group_roll(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'group_roll', p_args);
    v_group private.group_meeting;
    v_items jsonb := '[]';
    v_row   jsonb;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.args_known(p_args, '{group_id,rows}');
    select * into v_group from private.group_meeting g where g.id = private.arg_uuid(p_args, 'group_id');
    if not found then
        raise exception using errcode = 'FH003', message = 'not_found', table = 'group_meeting';
    end if;
    if jsonb_typeof(p_args -> 'rows') is distinct from 'array' then
        raise exception using errcode = 'FH006', message = 'bad_request', column = 'rows';
    end if;
    for v_row in select r from jsonb_array_elements(p_args -> 'rows') r where coalesce(r ->> 'outcome', '') <> '' loop
        perform private.args_known(v_row, '{id,version,outcome,note,attempts,guidance,stated_reason,resets_deadline}');
        if not exists (select from private.meeting m
                       where m.id = private.arg_uuid(v_row, 'id') and m.group_id = v_group.id) then
            raise exception using errcode = 'FH003', message = 'not_found', table = 'meeting';
        end if;
        v_items := v_items || private.meeting_held(private.op_id(p_op, v_row ->> 'id'), v_row);
    end loop;
    if v_items <> '[]' and v_group.status = 'booked' then
        v_items := v_items || private.save_item('group_meeting', v_group.id, v_group.version, '{"status": "held"}');
    end if;
    return private.receipt_put(p_op, private.save_write(p_op, v_items));
end $$;
