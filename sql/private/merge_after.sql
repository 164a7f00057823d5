-- What follows from rows that went from one case to the other: duties and cards of both.
create or replace function private.merge_after(p_this uuid, p_other uuid) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    perform private.target_group_put(array[p_this, p_other]);
    perform private.obligations_recompute(array[p_this, p_other]);
    perform private.card_put(array[p_this, p_other]);
    perform private.card_due_put(array[p_this, p_other]);
end $$;
