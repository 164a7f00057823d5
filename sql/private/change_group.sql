-- The changes that were saved together with this one in the same case, by their order.
create or replace function private.change_group(p_id bigint) returns setof private.change
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return query
    select c.* from private.change f
    join private.change c on c.xid = f.xid and (c.id = f.id or c.op = f.op and c.casefile_id is not distinct from f.casefile_id)
    where f.id = p_id order by c.id;
end $$;
