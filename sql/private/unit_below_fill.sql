-- Makes unit_below of the tree of units. The lock lets one change to the tree be followed after the other, each seeing those
-- before it; who reads does not wait.
create or replace function private.unit_below_fill() returns void
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    lock table private.unit_below in share row exclusive mode;
    delete from private.unit_below;
    insert into private.unit_below (unit_id, below_id, since)
    with recursive way as (
        select u.id as unit_id, u.id as below_id, '-infinity'::date as since from private.unit u
        union
        select w.unit_id, u.id, greatest(w.since, u.valid_from) from way w join private.unit u on u.parent_id = w.below_id)
    select w.unit_id, w.below_id, min(w.since) from way w group by w.unit_id, w.below_id;
end $$;
