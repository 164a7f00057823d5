-- The case that these became, each once, in their order: a case that was merged into another is that one.
create or replace function private.case_stays(p_cases uuid[]) returns uuid[]
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    while exists (select from private.casefile c where c.id = any (p_cases) and c.merged_into is not null) loop
        p_cases := array(
            select x.id from (select coalesce(c.merged_into, i.id) as id, min(i.n) as n
                              from unnest(p_cases) with ordinality i(id, n) left join private.casefile c on c.id = i.id
                              group by 1) x order by x.n);
    end loop;
    return p_cases;
end $$;
