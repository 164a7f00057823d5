-- owner: foothold_owner
-- The citizen has died: {casefile_id, version, died_on, remark}. The case is closed, what is booked is cancelled, nothing is owed
-- and nothing is sent any more, reminders are done, co-workers lose it. A case that was closed already stays as it was closed.
-- Answers as api.save does.
create or replace function api.case_death(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'case_death', p_args);
    v_case  uuid;
    v_row   private.casefile;
    v_died  date;
    v_also  jsonb;
    v_done  jsonb;
begin
    if v_known is not null then
        return v_known;
    end if;
    v_case := private.arg_uuid(p_args, 'casefile_id');
    perform private.require_case('close', v_case);
    perform private.args_known(p_args, '{id,version,casefile_id,died_on,remark}');
    select * into v_row from private.casefile c where c.id = v_case;
    v_died := private.arg_date(p_args, 'died_on');
    if v_died is null then
        raise exception using errcode = '23502', message = 'required', table = 'citizen', column = 'died_on';
    elsif v_died > private.today() then
        raise exception using errcode = 'FH020', message = 'not_yet', table = 'citizen', column = 'died_on';
    elsif v_died < (select p.birth_date from private.citizen p where p.id = v_row.citizen_id) then
        raise exception using errcode = '22007', message = 'invalid_value', table = 'citizen', column = 'died_on';
    end if;
    v_also := private.case_reminders_done(v_case) || (
        select private.save_item('citizen', p.id, p.version, jsonb_build_object('died_on', v_died))
        from private.citizen p where p.id = v_row.citizen_id);
    if v_row.closed_on < 'infinity' then
        v_done := private.save_write(p_op, v_also);
    else
        v_done := private.case_close(p_op, v_case, jsonb_strip_nulls(p_args) - '{died_on}'::text[] || jsonb_build_object(
            'closed_on', greatest(v_row.opened_on, least(v_died + 1, private.today())), 'reason', 'dead', 'next_benefit', 'none'),
            v_also);
    end if;
    if v_done ? 'saved' then
        perform private.access_end(p_op, v_case);
    end if;
    return private.receipt_put(p_op, v_done);
end $$;
