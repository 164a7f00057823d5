-- owner: foothold_owner
-- The citizen has moved to another municipality: {casefile_id, version, closed_on (the day it is theirs), municipality,
-- handed_over, next_benefit, remark}. The case is closed, reminders are done, and access ends: nobody is responsible, co-workers
-- and guests lose it, the unit's supervisors keep it. Answers as api.save does.
create or replace function api.case_move_away(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'case_move_away', p_args);
    v_case  uuid;
    v_bad   text;
    v_done  jsonb;
begin
    if v_known is not null then
        return v_known;
    end if;
    v_case := private.arg_uuid(p_args, 'casefile_id');
    perform private.require_case('close', v_case);
    perform private.args_known(p_args, '{id,version,casefile_id,closed_on,municipality,handed_over,next_benefit,remark}');
    select n into v_bad from unnest('{municipality,handed_over}'::text[]) n where btrim(coalesce(p_args ->> n, '')) = '' limit 1;
    if v_bad is not null then
        raise exception using errcode = '23502', message = 'required', table = 'case_exit', column = v_bad;
    end if;
    v_done := private.case_close(p_op, v_case, p_args || '{"reason": "moved"}', private.case_reminders_done(v_case));
    if v_done ? 'saved' then
        perform private.access_end(p_op, v_case);
    end if;
    return private.receipt_put(p_op, v_done);
end $$;
