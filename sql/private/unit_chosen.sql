-- The element of a save that brings a case to p_unit; empty when it lies there. Nobody is responsible there yet: its
-- supervisors give it to somebody. Raises reason_required when p_unit is not what the rule proposes and no reason is given.
create or replace function private.unit_chosen(
    p_case private.casefile, p_rule private.allocation_rule, p_unit uuid, p_reason text) returns jsonb
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    perform private.must_be_unit(p_unit);
    if p_unit <> p_rule.unit_id and length(btrim(coalesce(p_reason, ''))) < 5 then
        raise exception using errcode = 'FH021', message = 'reason_required', table = 'unit_proposal', column = 'override_reason';
    end if;
    if p_unit = p_case.unit_id then
        return '[]';
    end if;
    return jsonb_build_array(private.save_item('casefile', p_case.id, p_case.version,
        jsonb_build_object('unit_id', p_unit, 'responsible', null)));
end $$;
