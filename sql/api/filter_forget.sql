-- owner: foothold_owner
-- Throws a kept filter away: {id}. One's own; supervisors also those that are shared in units they lead.
create or replace function api.filter_forget(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'filter_forget', p_args);
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('filter');
    perform private.args_known(p_args, '{id}');
    delete from private.kept_filter f
    where f.id = private.arg_uuid(p_args, 'id')
      and (f.login = session_user or f.unit_id in (select private.led_units()));
    if not found then
        raise exception using errcode = 'FH003', message = 'not_found';
    end if;
    return private.receipt_put(p_op, '{"saved": []}');
end $$;
