-- Whether this change is the first of its save in its case: the one that stands for all of them in lists.
create or replace function private.change_leads(p_change private.change) returns boolean
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return not exists (select from private.change e where e.xid = p_change.xid and e.op = p_change.op and e.id < p_change.id
                       and e.casefile_id is not distinct from p_change.casefile_id);
end $$;
