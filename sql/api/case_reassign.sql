-- owner: foothold_owner
-- Gives a case to somebody and, if unit_id is given, to another unit: {casefile_id, login, unit_id, reason}. login null
-- leaves it to the unit's supervisors. With the version that one looked at: who was quicker is answered as a conflict, and his
-- choice stands. It is a batch of one, so it can be undone as those. Answers as api.save does.
create or replace function api.case_reassign(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known  jsonb := private.receipt_take(p_op, 'case_reassign', p_args);
    v_case   uuid;
    v_change jsonb;
    v_item   jsonb;
    v_clash  jsonb;
begin
    if v_known is not null then
        return v_known;
    end if;
    v_case := private.arg_uuid(p_args, 'casefile_id');
    perform private.require_case('reassign', v_case);
    perform private.args_known(p_args, '{id,version,casefile_id,login,unit_id,reason}');
    v_change := jsonb_build_object('responsible', p_args -> 'login');
    if p_args ->> 'login' is not null then
        perform private.must_work(p_args ->> 'login');
    end if;
    if private.arg_uuid(p_args, 'unit_id') is not null then
        perform private.must_be_unit(private.arg_uuid(p_args, 'unit_id'));
        v_change := v_change || jsonb_build_object('unit_id', p_args -> 'unit_id');
    end if;
    v_item := jsonb_build_array(jsonb_build_object('entity', 'casefile', 'id', v_case, 'change', v_change, 'version',
        coalesce(p_args ->> 'version', (select c.version from private.casefile c where c.id = v_case)::text)::int));
    v_clash := private.save_judge(private.save_read(private.save_parse(v_item))); -- before the batch is noted
    if v_clash <> '[]' then
        return private.receipt_put(p_op, jsonb_build_object('conflict', v_clash));
    end if;
    perform private.move_one(p_op, v_case, p_args);
    return private.receipt_put(p_op, private.save_write(p_op, v_item));
end $$;
