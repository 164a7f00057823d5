-- owner: foothold_owner
-- Throws away the drafts of somebody in the units one leads, which nobody else may read, so that his work can end: {login}.
create or replace function api.staff_drafts_drop(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'staff_drafts_drop', p_args);
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('staff_end');
    perform private.args_known(p_args, '{id,version,login}');
    if not exists (select from private.staff s where s.login = p_args ->> 'login' and s.unit_id in (select private.led_units())) then
        raise exception using errcode = 'FH003', message = 'not_found', table = 'staff';
    end if;
    delete from private.draft d where d.login = p_args ->> 'login';
    return private.receipt_put(p_op, jsonb_build_object('saved', '[]'::jsonb));
end $$;
