-- owner: foothold_owner
-- Puts obligations off: {ids (or id), until_on, reason, waiting_for, remark}. They leave the queues and come back by date: on
-- until_on, or at once when the law's date passes. Each by itself, see private.each_row.
create or replace function api.hold_put(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'hold_put', p_args);
    v_until date;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('hold');
    perform private.args_known(p_args, '{id,version,ids,until_on,reason,waiting_for,remark}');
    v_until := private.arg_date(p_args, 'until_on');
    if v_until <= private.today() then
        raise exception using errcode = 'FH065', message = 'past_day', table = 'hold', column = 'until_on';
    elsif v_until > private.today() + (select s.value from private.setting s where s.name = 'hold_days') then
        raise exception using errcode = 'FH066', message = 'hold_too_long', table = 'hold', column = 'until_on';
    end if;
    return private.receipt_put(p_op, private.each_row(p_op, 'hold', p_args));
end $$;
