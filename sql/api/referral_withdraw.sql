-- owner: foothold_owner
-- Takes a referral back that is not concluded: {id, version, casefile_id, remark}. The remark says why and must be given.
-- Answers as api.save does.
create or replace function api.referral_withdraw(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'referral_withdraw', p_args);
    v_case  uuid;
begin
    if v_known is not null then
        return v_known;
    end if;
    v_case := private.arg_uuid(p_args, 'casefile_id');
    perform private.require_case('visitation', v_case);
    perform private.args_known(p_args, '{id,version,casefile_id,remark}');
    if not exists (select from private.referral r
                   where r.id = private.arg_uuid(p_args, 'id') and r.casefile_id = v_case) then
        raise exception using errcode = 'FH003', message = 'not_found', table = 'referral';
    elsif length(btrim(coalesce(p_args ->> 'remark', ''))) < 5 then
        raise exception using errcode = 'FH021', message = 'reason_required', table = 'referral', column = 'remark';
    end if;
    return private.receipt_put(p_op, private.save_write(p_op, jsonb_build_array(private.save_item(
        'referral', private.arg_uuid(p_args, 'id'), (p_args ->> 'version')::int,
        jsonb_build_object('status', 'withdrawn', 'decided_on', private.today(), 'remark', p_args -> 'remark')))));
end $$;
