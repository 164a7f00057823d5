-- Job: the history of categories of benefit periods that have none, since they were there before it was kept, or were
-- loaded in bulk. Returns how many. What stayed with a case that was merged into another has its history there, and gets it back
-- when they are taken apart.
create or replace function private.job_categories() returns int
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_periods uuid[];
    v_starts  date[];
begin
    select array_agg(b.id), array_agg(b.starts) into v_periods, v_starts
    from private.benefit_period b
    join private.casefile c on c.id = b.casefile_id and c.merged_into is null
    where not exists (select from private.category_history h
                      where h.casefile_id = b.casefile_id and h.match is null and h.starts = b.starts);
    perform private.category_put(v_periods, v_starts);
    return coalesce(cardinality(v_periods), 0);
end $$;
