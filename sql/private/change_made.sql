-- Whether this change made its row: the first of it, or the one that put it back.
create or replace function private.change_made(p_change private.change) returns boolean
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return not p_change.removed and (p_change.version = 1 or exists (
        select from private.change c where c.row_id = p_change.row_id and c.version = p_change.version - 1 and c.removed));
end $$;
