-- owner: foothold_owner
-- Changes a number of api.setting: {name, value}. For admins.
create or replace function api.setting_change(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'setting_change', p_args);
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('setup');
    perform private.args_known(p_args, '{name,value}');
    update private.setting s set value = (private.save_typed('setting', p_args) ->> 'value')::int
    where s.name = p_args ->> 'name';
    if not found then
        raise exception using errcode = 'FH003', message = 'not_found', column = 'name';
    end if;
    return private.receipt_put(p_op, '{"saved": []}');
end $$;
