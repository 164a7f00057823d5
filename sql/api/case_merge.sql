-- owner: foothold_owner
-- Merges two cases of one citizen: {casefile_id (stays), other (is merged away), reason, keep_<kind> (this | other) for each kind of
-- private.merge_conflicts}. All rows of the other go to the one that stays, but what private.merge_stay says; the other is closed,
-- leads to the one that stays, and its CPR number and case number find it. Its worker works along. It can be undone for
-- merge_undo_days. Answers as api.save does; id is the merge's.
create or replace function api.case_merge(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'case_merge', p_args);
    v_case  uuid;
    v_other uuid;
    v_id    uuid := private.op_id(p_op, 'merge');
begin
    if v_known is not null then
        return v_known;
    end if;
    v_case := private.arg_uuid(p_args, 'casefile_id');
    v_other := private.arg_uuid(p_args, 'other');
    perform private.require('merge', v_case);
    perform private.require('merge', v_other);
    perform private.args_known(p_args, '{id,version,casefile_id,other,reason,keep_name,keep_address,keep_contact,keep_plan,
        keep_mentor,keep_period,keep_meeting}');
    perform from private.casefile c where c.id in (v_case, v_other) order by c.id for no key update;
    perform private.require('merge', v_case); -- while we waited, another may have moved them away
    perform private.require('merge', v_other);
    perform private.merge_check(v_case, v_other, p_args);
    insert into private.case_merge (id, unit_id, winner, loser, reason, made_on)
    select v_id, c.unit_id, v_case, v_other, btrim(p_args ->> 'reason'), private.today() from private.casefile c where c.id = v_case;
    perform private.merge_do(p_op, v_id, v_case, v_other, p_args);
    perform private.tell();
    return private.receipt_put(p_op, jsonb_build_object('saved', jsonb_build_array(jsonb_build_object('id', v_id, 'version', 1))));
end $$;
