-- owner: foothold_owner
-- Concludes a visitation: {id, version, casefile_id, decided, decided_on, need, remark, unit_id, override_reason}. The category goes
-- to the benefit period that runs; unit_id defaults to what the allocation rules propose, and another one needs a reason.
-- A case that goes to another unit has nobody responsible there yet. Answers as api.save does.
create or replace function api.referral_conclude(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known    jsonb := private.receipt_take(p_op, 'referral_conclude', p_args);
    v_id       uuid;
    v_case     private.casefile;
    v_referral private.referral;
    v_rule     private.allocation_rule;
    v_group    text;
    v_unit     uuid;
    v_result   jsonb;
begin
    if v_known is not null then
        return v_known;
    end if;
    v_id := private.arg_uuid(p_args, 'casefile_id');
    perform private.require_case('visitation', v_id);
    perform private.args_known(p_args, '{id,version,casefile_id,decided,decided_on,need,remark,unit_id,override_reason}');
    select * into v_case from private.casefile c where c.id = v_id;
    select * into v_referral from private.referral r where r.id = private.arg_uuid(p_args, 'id') and r.casefile_id = v_id;
    if not found then
        raise exception using errcode = 'FH003', message = 'not_found', table = 'referral';
    elsif v_referral.status <> 'open' then
        raise exception using errcode = 'FH027', message = 'referral_closed', table = 'referral', column = 'status';
    elsif not exists (select from private.category c where c.list = 'visitation' and c.code = p_args ->> 'decided' and c.decided) then
        raise exception using errcode = 'FH010', message = 'bad_code', table = 'referral', column = 'decided';
    end if;
    v_group := private.category_becomes(v_case.target_group, p_args ->> 'decided');
    v_rule := private.referral_rule(v_case, v_group, coalesce(p_args ->> 'need', v_referral.need));
    v_unit := coalesce(private.arg_uuid(p_args, 'unit_id'), v_rule.unit_id, v_case.unit_id);
    v_result := private.save_write(p_op, private.referral_outcome(v_referral, p_args, v_group)
        || private.unit_chosen(v_case, v_rule, v_unit, p_args ->> 'override_reason'));
    if v_result ? 'saved' then
        perform private.proposal_settle(p_op, v_id, 'referred', v_rule, v_unit, p_args ->> 'override_reason');
    end if;
    return private.receipt_put(p_op, v_result);
end $$;
