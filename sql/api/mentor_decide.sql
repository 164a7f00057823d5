-- Decides what follows a mentor assignment: {id, version, outcome}, and with outcome renewed and renew_until a new one
-- from the day after it ends, as long as the rules allow. Answers as api.save does.
create or replace function api.mentor_decide(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known   jsonb := private.receipt_take(p_op, 'mentor_decide', p_args);
    v_row     private.mentor_assignment;
    v_changes jsonb;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.args_known(p_args, '{id,version,outcome,renew_until}');
    select * into v_row from private.mentor_assignment a where a.id = private.arg_uuid(p_args, 'id');
    if not found then
        raise exception using errcode = 'FH003', message = 'not_found', table = 'mentor_assignment';
    end if;
    v_changes := jsonb_build_array(private.save_item('mentor_assignment', v_row.id, (p_args ->> 'version')::int,
        jsonb_build_object('outcome', p_args -> 'outcome', 'decided_on', private.today())));
    if p_args ->> 'outcome' = 'renewed' and p_args ->> 'renew_until' is not null then
        v_changes := v_changes || private.save_item('mentor_assignment', private.op_id(p_op, 'renewed'), 0,
            jsonb_build_object('casefile_id', v_row.casefile_id, 'mentor_id', v_row.mentor_id, 'main', v_row.main,
                               'ground', v_row.ground, 'starts', v_row.ends + 1, 'ends', p_args -> 'renew_until',
                               'purpose', v_row.purpose, 'minutes_per_week', v_row.minutes_per_week));
    end if;
    return private.receipt_put(p_op, private.save_write(p_op, v_changes));
end $$;
