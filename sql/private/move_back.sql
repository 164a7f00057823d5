-- Undoes the next few rows of a plan: a case goes back to whom it came from, unless somebody has moved or closed it since,
-- or that person or unit is no longer there: then it is kept where it is, and says why. Returns how many rows it judged.
create or replace function private.move_back(p_op uuid, p_move private.case_move) returns int
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_ids uuid[] := private.move_lock(p_move.id, 'moved');
    v_put uuid[];
    r     private.case_move_row;
begin
    update private.case_move_row w set code = case
        when c.closed_on <= private.today() then 'closed'
        when (c.unit_id, c.responsible) is distinct from (w.to_unit_id, w.to_responsible) or exists (
            select from private.change h where h.row_id = c.id and h.version > w.version
              and h.entity = 'casefile' and h.fields && '{unit_id,responsible}'::text[]) then 'changed'
        else private.place_fault(w.unit_id, w.responsible) end
    from private.casefile c where w.move_id = p_move.id and w.casefile_id = any (v_ids) and c.id = w.casefile_id;
    v_put := array(select w.casefile_id from private.case_move_row w
                   where w.move_id = p_move.id and w.casefile_id = any (v_ids) and w.code is null);
    if v_put <> '{}' then
        perform private.cases_put(p_op, array_agg(w.casefile_id), array_agg(w.unit_id), array_agg(w.responsible))
        from private.case_move_row w where w.move_id = p_move.id and w.casefile_id = any (v_put);
    end if;
    for r in select * from private.case_move_row w
             where w.move_id = p_move.id and w.casefile_id = any (v_put) and w.meeting_ids <> '{}' loop
        perform private.meetings_give(p_op, r.casefile_id, r.to_responsible, r.responsible, r.meeting_ids);
    end loop;
    update private.case_move_row w set result = case when w.code is null then 'returned' else 'kept' end
    where w.move_id = p_move.id and w.casefile_id = any (v_ids) and w.result = 'moved';
    return cardinality(v_ids);
end $$;
