-- Records that the plan in force of a case was reviewed today: {casefile_id, review_on (the next date), meeting_id}.
create or replace function api.plan_revisit(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known   jsonb := private.receipt_take(p_op, 'plan_revisit', p_args);
    v_changes jsonb;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.args_known(p_args, '{casefile_id,review_on,meeting_id}');
    v_changes := private.plan_revisit(p_op, private.arg_uuid(p_args, 'casefile_id'),
        private.arg_uuid(p_args, 'meeting_id'), private.today(), private.arg_date(p_args, 'review_on'));
    if v_changes = '[]' then
        raise exception using errcode = 'FH003', message = 'not_found', table = 'plan';
    end if;
    return private.receipt_put(p_op, private.save_write(p_op, v_changes));
end $$;
