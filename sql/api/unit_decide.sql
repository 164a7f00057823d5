-- owner: foothold_owner
-- Accepts the unit that the allocation rules propose for a case, or overrides it: {id, casefile_id, unit_id,
-- override_reason}; unit_id absent: the proposed one. Another unit, the present one included, needs a reason. Answers as api.save does.
create or replace function api.unit_decide(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known    jsonb := private.receipt_take(p_op, 'unit_decide', p_args);
    v_id       uuid;
    v_case     private.casefile;
    v_proposal private.unit_proposal;
    v_rule     private.allocation_rule;
    v_unit     uuid;
    v_result   jsonb := '{"saved": []}';
    v_changes  jsonb;
begin
    if v_known is not null then
        return v_known;
    end if;
    v_id := private.arg_uuid(p_args, 'casefile_id');
    perform private.require_case('visitation', v_id);
    perform private.args_known(p_args, '{id,version,casefile_id,unit_id,override_reason}');
    select * into v_case from private.casefile c where c.id = v_id;
    select * into v_proposal from private.unit_proposal p where p.id = private.arg_uuid(p_args, 'id') and p.casefile_id = v_id and p.status = 'open';
    if not found then
        raise exception using errcode = 'FH003', message = 'not_found', table = 'unit_proposal';
    end if;
    select * into v_rule from private.allocation_rule r where r.id = v_proposal.rule_id;
    v_rule.unit_id := v_proposal.proposed_unit; -- as it was proposed, whatever the rule says since
    v_unit := coalesce(private.arg_uuid(p_args, 'unit_id'), v_rule.unit_id);
    v_changes := private.unit_chosen(v_case, v_rule, v_unit, p_args ->> 'override_reason');
    if v_changes <> '[]' then
        v_result := private.save_write(p_op, v_changes);
    end if;
    perform private.proposal_settle(p_op, v_id, v_proposal.cause, v_rule, v_unit, p_args ->> 'override_reason');
    return private.receipt_put(p_op, v_result);
end $$;
