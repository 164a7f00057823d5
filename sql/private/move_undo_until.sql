-- Until when a plan that was carried out can be undone; while it still runs, always.
create or replace function private.move_undo_until(p_move private.case_move) returns timestamptz
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return coalesce(p_move.done_at, 'infinity') + make_interval(hours => (
        select s.value from private.setting s where s.name = case p_move.kind when 'reassign' then 'move_undo_hours' else 'reorganisation_undo_hours' end));
end $$;
