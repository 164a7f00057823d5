-- owner: foothold_owner
-- Makes an allocation rule, or changes one: {id, version, name, rank, target_groups, age_from, age_below, needs, unit_id,
-- valid_from, valid_to, source}; version 0, or none, makes it. Groups and needs are codes, as text ("1, 4") or as an array. What was
-- proposed before stays as it was.
create or replace function api.allocation_rule_change(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known  jsonb := private.receipt_take(p_op, 'allocation_rule_change', p_args);
    v_values jsonb;
    v_id     uuid;
    v_row    private.allocation_rule;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('allocation');
    perform private.args_known(p_args, '{id,version,name,rank,target_groups,age_from,age_below,needs,unit_id,valid_from,
        valid_to,source}');
    v_id := coalesce(private.arg_uuid(p_args, 'id'), private.op_id(p_op, 'rule'));
    v_values := private.allocation_values(p_args);
    if coalesce(p_args ->> 'version', '0') = '0' then
        perform private.row_insert('allocation_rule', v_id, v_values);
        return private.receipt_put(p_op, jsonb_build_object('saved', jsonb_build_array(
            jsonb_build_object('id', v_id, 'version', 1))));
    end if;
    select * into v_row from private.allocation_rule r where r.id = v_id for no key update;
    if not found then
        raise exception using errcode = 'FH003', message = 'not_found', table = 'allocation_rule';
    elsif p_args ->> 'version' is distinct from v_row.version::text then
        raise exception using errcode = 'FH004', message = 'bad_version', table = 'allocation_rule';
    end if;
    v_row := jsonb_populate_record(v_row, v_values);
    update private.allocation_rule r
    set (name, rank, target_groups, age_from, age_below, needs, unit_id, valid_from, valid_to, source, version) =
        (select v_row.name, v_row.rank, v_row.target_groups, v_row.age_from, v_row.age_below, v_row.needs, v_row.unit_id,
                v_row.valid_from, v_row.valid_to, v_row.source, r.version + 1)
    where r.id = v_id;
    return private.receipt_put(p_op, jsonb_build_object('saved', jsonb_build_array(
        jsonb_build_object('id', v_id, 'version', v_row.version + 1))));
end $$;
