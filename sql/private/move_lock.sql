-- Locks the next cases of a plan whose rows have that result, in id order, and passes over those that somebody is saving
-- just now: they come later. When only such are left it waits for one of them, holding no other.
create or replace function private.move_lock(p_move uuid, p_result text) returns uuid[]
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_batch int := (select s.value from private.setting s where s.name = 'move_batch');
    v_ids   uuid[] := array(
        select c.id from private.case_move_row r join private.casefile c on c.id = r.casefile_id
        where r.move_id = p_move and r.result = p_result
        order by r.casefile_id limit greatest(1, v_batch) for no key update of c skip locked);
begin
    if v_ids = '{}' then
        v_ids := array(
            select c.id from private.case_move_row r join private.casefile c on c.id = r.casefile_id
            where r.move_id = p_move and r.result = p_result order by r.casefile_id limit 1 for no key update of c);
    end if;
    return v_ids;
end $$;
