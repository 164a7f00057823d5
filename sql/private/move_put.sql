-- Moves these cases of a plan, judged and locked, with what goes along.
create or replace function private.move_put(p_op uuid, p_move private.case_move, p_ids uuid[]) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    r private.case_move_row;
    g record;
begin
    if p_ids = '{}' then
        return;
    end if;
    perform private.cases_put(p_op, array_agg(w.casefile_id), array_agg(w.to_unit_id), array_agg(w.to_responsible))
    from private.case_move_row w where w.move_id = p_move.id and w.casefile_id = any (p_ids);
    update private.case_move_row w set version = c.version
    from private.casefile c where w.move_id = p_move.id and w.casefile_id = any (p_ids) and c.id = w.casefile_id;
    if p_move.meetings then
        for r in select * from private.case_move_row w where w.move_id = p_move.id and w.casefile_id = any (p_ids) loop
            g := private.meetings_give(p_op, r.casefile_id, r.responsible, r.to_responsible, null);
            update private.case_move_row w set meeting_ids = g.given, meetings_kept = g.kept
            where w.move_id = p_move.id and w.casefile_id = r.casefile_id;
        end loop;
    end if;
end $$;
