-- owner: foothold_owner
-- Notes what somebody works a week from a day on: {login, valid_from, minutes_per_week}. For his supervisors and admins.
create or replace function api.staff_hours_set(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'staff_hours_set', p_args);
    v       jsonb;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('hours');
    perform private.args_known(p_args, '{login,version,valid_from,minutes_per_week}');
    if not exists (select from private.staff s where s.login = p_args ->> 'login' and (
            s.unit_id in (select private.led_units())
            or exists (select from private.staff a where a.login = private.live_login() and a.role = 'admin'))) then
        raise exception using errcode = 'FH003', message = 'not_found', column = 'login';
    end if;
    v := private.save_typed('staff_hours', p_args - 'version');
    if v ->> 'valid_from' is null or v ->> 'minutes_per_week' is null then
        raise exception using errcode = '23502', message = 'invalid_value', table = 'staff_hours',
            column = case when v ->> 'valid_from' is null then 'valid_from' else 'minutes_per_week' end;
    end if;
    insert into private.staff_hours (login, valid_from, minutes_per_week)
    values (v ->> 'login', (v ->> 'valid_from')::date, (v ->> 'minutes_per_week')::int)
    on conflict (login, valid_from) do update set minutes_per_week = excluded.minutes_per_week;
    return private.receipt_put(p_op, '{"saved": []}');
end $$;
