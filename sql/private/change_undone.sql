-- What undoing has to do with this save: a code of list save_state, or nothing.
create or replace function private.change_undone(p_change private.change) returns text
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return case when exists (select from private.change u where u.undoes = p_change.op) then 'undone'
                when p_change.undoes is not null then 'undo' end;
end $$;
