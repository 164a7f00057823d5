-- What a row says otherwise than the citizen and his periods stand, as elements of a save; [] when nothing. What the row
-- leaves empty is not emptied; unit and worker are the case's own affair. A later start of another benefit is a new
-- period, and the one that runs ends the day before.
create or replace function private.import_differs(p_op uuid, p_row private.import_citizen, p_citizen uuid) returns jsonb
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_old    private.citizen;
    v_last   private.benefit_period;
    v_new    jsonb := jsonb_strip_nulls(to_jsonb(p_row));
    v_change jsonb;
    v_out    jsonb := '[]';
begin
    select * into v_old from private.citizen c where c.id = p_citizen;
    select coalesce(jsonb_object_agg(n.key, n.value), '{}') into v_change
    from jsonb_each(v_new) n
    where n.key = any (private.import_fields('citizen')) and n.value is distinct from to_jsonb(v_old) -> n.key;
    if v_change <> '{}' then
        v_out := v_out || private.save_item('citizen', v_old.id, v_old.version, v_change);
    end if;
    select * into v_last from private.benefit_period b
    where b.casefile_id = v_old.casefile_id order by b.starts desc limit 1;
    if p_row.starts > v_last.starts or p_row.benefit is not null and v_last.id is null then
        if v_last.ends >= p_row.starts then
            v_out := v_out || private.save_item('benefit_period', v_last.id, v_last.version,
                                                jsonb_build_object('ends', p_row.starts - 1));
        end if;
        return v_out || private.save_item('benefit_period', private.op_id(p_op, 'benefit ' || p_row.line), 0,
            private.args_part(v_new, private.import_fields('benefit_period'))
            || jsonb_build_object('casefile_id', v_old.casefile_id));
    elsif p_row.starts = v_last.starts then
        select coalesce(jsonb_object_agg(n.key, n.value), '{}') into v_change
        from jsonb_each(v_new) n
        where n.key = any ('{benefit,visitation,target_group,first_request}')
          and n.value is distinct from to_jsonb(v_last) -> n.key;
        if v_change <> '{}' then
            v_out := v_out || private.save_item('benefit_period', v_last.id, v_last.version, v_change);
        end if;
    end if;
    return v_out;
end $$;
