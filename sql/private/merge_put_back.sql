-- Puts one row that a merge changed, or took out, back to what it was, field by field where nobody has changed it since. False:
-- something had been changed.
create or replace function private.merge_put_back(p_op uuid, p_case uuid, r private.case_merge_row) returns boolean
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_now  jsonb := private.row_part(r.entity, r.row_id, r.became);
    v_part jsonb;
begin
    if r.became is null then
        insert into private.benefit_period select (jsonb_populate_record(null::private.benefit_period,
            r.was || jsonb_build_object('version', (r.was ->> 'version')::int + 2))).*;
        perform private.change_first(p_op, 'benefit_period', p_case, r.row_id);
        return true;
    end if;
    select jsonb_object_agg(b.key, r.was -> b.key) into v_part from jsonb_each(r.became) b where v_now -> b.key = b.value;
    if v_part is not null then
        perform private.merge_save(p_op, private.save_item(
            r.entity, r.row_id, private.row_version(r.entity, r.row_id), v_part));
    end if;
    return v_now = r.became;
end $$;
