-- owner: foothold_owner
-- The citizen has another CPR number from a day on: {casefile_id, cpr, valid_from (today if not said), reason}. The old number
-- is kept and still finds the citizen; the birth date follows the new one. Modulus 11 warns and never refuses. Answers as
-- api.save does.
create or replace function api.cpr_change(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'cpr_change', p_args);
    v_case  uuid;
begin
    if v_known is not null then
        return v_known;
    end if;
    v_case := private.arg_uuid(p_args, 'casefile_id');
    perform private.require_case('identity', v_case);
    perform private.args_known(p_args, '{id,version,casefile_id,cpr,valid_from,reason}');
    return private.receipt_put(p_op, private.cpr_put(p_op, v_case, translate(p_args ->> 'cpr', '- ', ''),
        coalesce(private.arg_date(p_args, 'valid_from'), private.today()), btrim(p_args ->> 'reason')));
end $$;
