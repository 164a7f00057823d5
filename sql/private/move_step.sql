-- Carries out the next few rows of a plan, in one short transaction: judges each by what its case is now, and moves those
-- that are still where they were. Returns how many rows it judged.
create or replace function private.move_step(p_op uuid, p_move private.case_move) returns int
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_ids   uuid[] := private.move_lock(p_move.id, 'planned');
    v_fault jsonb := (
        select jsonb_object_agg(t.k, private.place_fault(t.to_unit_id, t.to_responsible)) from (
            select distinct concat(r.to_unit_id, r.to_responsible) as k, r.to_unit_id, r.to_responsible
            from private.case_move_row r where r.move_id = p_move.id and r.casefile_id = any (v_ids)
            order by 1) t);
begin
    update private.case_move_row r set (result, code) = (
        select case when c.closed_on <= private.today() then 'refused'
                    when (c.unit_id, c.responsible) is distinct from (r.unit_id, r.responsible) then 'changed'
                    when (c.unit_id, c.responsible) is not distinct from (r.to_unit_id, r.to_responsible) then 'same'
                    when f.code is not null then 'refused' else 'moved' end,
               case when c.closed_on <= private.today() then 'closed' else f.code end
        from (select v_fault ->> concat(r.to_unit_id, r.to_responsible) as code) f)
    from private.casefile c
    where r.move_id = p_move.id and r.casefile_id = any (v_ids) and c.id = r.casefile_id and r.result = 'planned';
    perform private.move_put(p_op, p_move, array(
        select r.casefile_id from private.case_move_row r
        where r.move_id = p_move.id and r.casefile_id = any (v_ids) and r.result = 'moved' and r.version is null));
    return cardinality(v_ids);
end $$;
