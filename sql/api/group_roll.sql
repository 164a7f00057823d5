-- The roll of a group meeting in one save: {group_id, rows: [{id, version, outcome (held, late, no_show, excused; absent or
-- null: nothing said of him), note, attempts, guidance, stated_reason, resets_deadline}]}. The group meeting has been held
-- from then on. Answers as api.save does; a conflict has written nothing, and says outcome.
create or replace function api.group_roll(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'group_roll', p_args);
    v_group private.group_meeting;
    v_items jsonb := '[]';
    v_told  boolean := false;
    v_out   jsonb;
    v_row   jsonb;
    v_one   private.meeting;
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
    for v_row in select r from jsonb_array_elements(p_args -> 'rows') r loop
        perform private.args_known(v_row, '{id,version,outcome,note,attempts,guidance,stated_reason,resets_deadline}');
        select * into v_one from private.meeting m where m.id = private.arg_uuid(v_row, 'id') and m.group_id = v_group.id;
        if not found then
            raise exception using errcode = 'FH003', message = 'not_found', table = 'meeting';
        end if;
        if coalesce(v_row ->> 'outcome', '') <> '' then
            v_told := true;
            v_items := v_items || private.meeting_held(private.op_id(p_op, v_row ->> 'id'), v_row);
        else
            v_items := v_items || private.meeting_after(
                private.op_id(p_op, v_row ->> 'id'), v_row, v_one.casefile_id, v_one.id, v_one.starts_at);
        end if;
    end loop;
    v_out := private.outcome_clash(private.save_write(p_op, v_items));
    if v_told and v_out ? 'saved' then
        -- only now, under a lock: two who call different parts of the same roll do not stand in each other's way
        select * into v_group from private.group_meeting g where g.id = v_group.id for no key update;
        if v_group.status = 'booked' then
            v_out := jsonb_set(v_out, '{saved}', (v_out -> 'saved') || (private.save_write(p_op, jsonb_build_array(
                private.save_item('group_meeting', v_group.id, v_group.version, '{"status": "held"}'))) -> 'saved'));
        end if;
    end if;
    return private.receipt_put(p_op, v_out);
end $$;
