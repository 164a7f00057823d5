-- Locks case p_case for the caller, who may do p_task on it: asked before, so that nobody locks what is not his, and after,
-- since another may have moved it away while we waited.
create or replace function private.require_case(p_task text, p_case uuid) returns void
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    perform private.require(p_task, p_case);
    perform from private.casefile c where c.id = p_case for no key update;
    perform private.require(p_task, p_case);
end $$;
