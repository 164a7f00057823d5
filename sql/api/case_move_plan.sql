-- owner: foothold_owner
-- Plans to give cases away, and changes nothing yet: {ids and/or unit_id, responsible, unassigned, due (all that meet
-- the filter); to, to_unit_id, name, reason, effective_on, meetings}. ids: cases, due lines, units, logins. to: one login or several, among whom they are spread
-- by weighted load; without it everything stays until api.case_move_to. Answers {"saved": [{id, version}], "cases": n}.
create or replace function api.case_move_plan(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'case_move_plan', p_args);
    v_cases uuid[];
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('move');
    perform private.args_known(p_args, '{ids,unit_id,responsible,unassigned,due,to,to_unit_id,name,reason,effective_on,meetings}');
    v_cases := array(select private.move_cases(p_args));
    if v_cases = '{}' then
        raise exception using errcode = 'FH003', message = 'not_found', column = 'ids';
    end if;
    insert into private.case_move (id, kind, name, unit_id, effective_on, reason, meetings)
    select p_op, 'reassign', private.clean_text(coalesce(p_args ->> 'name', '')), s.unit_id,
           private.arg_day_ahead(p_args, 'effective_on'), private.clean_text(coalesce(p_args ->> 'reason', '')),
           coalesce((p_args ->> 'meetings')::boolean, false)
    from private.staff s where s.login = session_user;
    perform private.move_rows(p_op, v_cases);
    if p_args ->> 'to' is not null or p_args ->> 'to_unit_id' is not null then
        perform private.move_target(p_op, private.arg_texts(p_args, 'to'), private.arg_uuid(p_args, 'to_unit_id'));
    end if;
    return private.receipt_put(p_op, jsonb_build_object('saved', jsonb_build_array(
        jsonb_build_object('id', p_op, 'version', 1)), 'cases', cardinality(v_cases)));
end $$;
