-- owner: foothold_owner
-- Closes a case: {casefile_id, version, closed_on, reason (code of exit_reason), next_benefit (code of next_benefit), remark}.
-- With it end benefit, mentors, activities, plan and programmes; what is booked ahead is cancelled; nothing is owed from
-- closed_on on. Answers as api.save does.
create or replace function api.case_close(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'case_close', p_args);
    v_case  uuid;
begin
    if v_known is not null then
        return v_known;
    end if;
    v_case := private.arg_uuid(p_args, 'casefile_id');
    perform private.require_case('close', v_case);
    perform private.args_known(p_args, '{id,version,casefile_id,closed_on,reason,next_benefit,remark}');
    if p_args ->> 'reason' in ('dead', 'moved') then -- these have verbs of their own, which do more
        raise exception using errcode = 'FH007', message = 'kind_reserved', table = 'case_exit', column = 'reason';
    end if;
    return private.receipt_put(p_op, private.case_close(p_op, v_case, p_args));
end $$;
