-- owner: foothold_owner
-- Approves submissions: {ids: tokens of api.review_list, comment}. Each by itself: what somebody else decided or changed
-- meanwhile is answered as a conflict, the rest is saved.
create or replace function api.approval_approve(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'approval_approve', p_args);
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('approve');
    perform private.args_known(p_args, '{id,version,ids,comment}');
    return private.receipt_put(p_op, private.each_row(p_op, 'approval', p_args || '{"state": "approved"}'));
end $$;
