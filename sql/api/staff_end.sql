-- owner: foothold_owner
-- Sets the last day of somebody in the units one leads: {login, last_on}. Refused while work is left that stands in the way
-- (FH141; api.leaving lists it). Who takes his login away afterwards is sql/staff_end.sql. Answers as api.save does.
create or replace function api.staff_end(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'staff_end', p_args);
    v_login text := p_args ->> 'login';
    v_last  date;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('staff_end');
    perform private.args_known(p_args, '{id,version,login,last_on}');
    v_last := private.arg_date(p_args, 'last_on');
    perform from private.staff s
    where s.login = v_login and s.unit_id in (select private.led_units()) and s.login <> session_user for update;
    if not found then
        raise exception using errcode = 'FH003', message = 'not_found', table = 'staff';
    elsif v_last is null or v_last < private.today() then
        raise exception using errcode = 'FH065', message = 'past_day', table = 'staff', column = 'last_on';
    end if;
    perform private.staff_close(p_op, v_login, v_last);
    perform private.tell();
    return private.receipt_put(p_op, jsonb_build_object('saved', '[]'::jsonb));
end $$;
