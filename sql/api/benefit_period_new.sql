-- Template row of a benefit period: what the citizen has now, from the day after the last one ends, or from today.
create or replace function api.benefit_period_new(p_case uuid)
returns table (casefile_id uuid, benefit text, starts date, target_group text, visitation text)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select f.id, b.benefit, greatest(case when b.ends < 'infinity' then b.ends + 1 end, private.today()), f.target_group, b.visitation
    from private.casefile f
    left join lateral (
        select p.benefit, p.ends, p.visitation from private.benefit_period p where p.casefile_id = f.id
        order by p.starts desc limit 1) b on true
    where f.id = p_case
$$;
