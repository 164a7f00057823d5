-- Takes out benefit periods of the case that stays of which nothing is left; history and the merge keep what they said.
create or replace function private.merge_take_out(p_op uuid, p_merge uuid, p_this uuid, p_other uuid, p_keep text) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v private.benefit_period;
begin
    for v in select b.* from private.merge_periods(p_this, p_other, p_keep) m join private.benefit_period b on b.id = m.id
             where m.casefile_id = p_this and isempty(m.left_days) loop
        insert into private.case_merge_row (merge_id, entity, row_id, moved, was) values (p_merge, 'benefit_period', v.id, false, to_jsonb(v));
        delete from private.benefit_period b where b.id = v.id;
        perform private.change_put(p_op, 'benefit_period', p_this, v.id, to_jsonb(v), jsonb_build_object('version', v.version + 1));
    end loop;
end $$;
