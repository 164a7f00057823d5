-- AFTER INSERT OR UPDATE on benefit_period, per statement: the history of categories follows. A new period counts from
-- its beginning; what is changed in the one that runs counts from today.
create or replace function private.category_follow() returns trigger
security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_periods uuid[];
    v_starts  date[];
begin
    if tg_op = 'INSERT' then
        select array_agg(n.id), array_agg(n.starts) into v_periods, v_starts from new_row n;
    else
        delete from private.category_history h using new_row n join old_row o on o.id = n.id
        where n.starts <> o.starts and h.casefile_id = n.casefile_id and h.match is null and h.starts = o.starts;
        select array_agg(n.id),
               array_agg(case when n.starts = o.starts and private.today() between n.starts and n.ends then private.today()
                              else n.starts end)
        into v_periods, v_starts
        from new_row n join old_row o on o.id = n.id
        where (n.target_group, n.visitation, n.starts) is distinct from (o.target_group, o.visitation, o.starts);
    end if;
    if v_periods is not null then
        perform private.category_put(v_periods, v_starts);
    end if;
    return null;
end $$;
