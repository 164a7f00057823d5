-- owner: foothold_owner
-- Plans the split of units: {name, effective_on, ids: the units, new_units: names, one a line or an array, ends, reason}. The
-- new units stand beside the first of them and are there from that day on; allocation rules and staff are said next. Nothing
-- else is changed before the day.
create or replace function api.reorganisation_plan(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'reorganisation_plan', p_args);
    v_day   date;
    v_from  uuid[];
    v_name  text;
    v_unit  uuid;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('reorganise');
    perform private.args_known(p_args, '{name,effective_on,ids,new_units,ends,reason}');
    v_day := private.arg_day_ahead(p_args, 'effective_on');
    v_from := private.arg_uuids(p_args, 'ids');
    if btrim(coalesce(p_args ->> 'name', '')) = '' then
        raise exception using errcode = '23502', message = 'invalid_value', table = 'case_move', column = 'name';
    elsif v_from is null or not v_from <@ array(select private.led_units()) then
        raise exception using errcode = 'FH012', message = 'no_unit', column = 'ids';
    end if;
    insert into private.case_move (id, kind, name, unit_id, effective_on, reason)
    select p_op, 'reorganisation', private.clean_text(p_args ->> 'name'), coalesce(u.parent_id, u.id), v_day,
           private.clean_text(coalesce(p_args ->> 'reason', ''))
    from private.unit u where u.id = v_from[1];
    insert into private.case_move_unit (move_id, unit_id, part, ends)
    select p_op, x, 'from', coalesce((p_args ->> 'ends')::boolean, false) from unnest(v_from) x;
    for v_name in select private.clean_text(x ->> 'line') from jsonb_array_elements(private.args_lines(p_args -> 'new_units')) x loop
        insert into private.unit (name, parent_id, valid_from)
        select v_name, coalesce(u.parent_id, u.id), v_day from private.unit u where u.id = v_from[1] returning id into v_unit;
        insert into private.case_move_unit (move_id, unit_id, part) values (p_op, v_unit, 'new');
    end loop;
    perform private.reorganisation_rows((select m from private.case_move m where m.id = p_op));
    return private.move_saved(p_op, p_op);
end $$;
