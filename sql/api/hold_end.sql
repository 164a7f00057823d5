-- owner: foothold_owner
-- Takes holds back before their day: {ids (or id)} of holds. Each by itself, see private.each_row.
create or replace function api.hold_end(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'hold_end', p_args);
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('hold');
    perform private.args_known(p_args, '{id,version,ids}');
    return private.receipt_put(p_op, private.each_row(p_op, 'hold_end', p_args));
end $$;
