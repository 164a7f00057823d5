-- owner: foothold_owner
-- Sends submissions back to who made them, with what is wrong: {ids: tokens of api.review_list, comment}. As
-- api.approval_approve.
create or replace function api.approval_return(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'approval_return', p_args);
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('approve');
    perform private.args_known(p_args, '{id,version,ids,comment}');
    if btrim(coalesce(p_args ->> 'comment', '')) = '' then
        raise exception using errcode = 'FH021', message = 'reason_required', table = 'approval', column = 'comment';
    end if;
    return private.receipt_put(p_op, private.each_row(p_op, 'approval', p_args || '{"state": "returned"}'));
end $$;
