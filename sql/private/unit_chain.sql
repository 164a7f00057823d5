-- A unit and those above it: where a local rule set of one of them holds, it holds for the unit.
create or replace function private.unit_chain(p_unit uuid) returns uuid[]
stable set search_path = pg_catalog, pg_temp cost 1000 language plpgsql as $$
begin
    return (with recursive up as (
                select u.id, u.parent_id from private.unit u where u.id = p_unit
                union
                select u.id, u.parent_id from private.unit u join up on u.id = up.parent_id)
            select array_agg(up.id) from up);
end $$;
