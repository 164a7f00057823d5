-- Benefit periods joined to courses (LAB § 9): periods of one benefit that follow each other within the gap which the
-- rule of kind clock allows are one course with one clock; anything longer, or another benefit, begins a new one.
-- The group and visitation are those of its last period. gaps are the days within it without the benefit, pauses the other
-- days within it on which the citizen is exempt.
drop function if exists private.benefit_courses(uuid[]);
create function private.benefit_courses(p_cases uuid[])
returns table (casefile_id uuid, unit_id uuid, benefit text, target_group text, visitation text, starts date,
               requested date, early date, visited date, until date, gaps datemultirange, pauses datemultirange)
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
#variable_conflict use_column
begin
    return query
    with period as (
        select b.casefile_id, b.benefit, b.target_group, b.visitation, b.starts, b.ends, b.first_request, b.early_request,
               daterange(b.starts, case when b.ends < 'infinity' then b.ends end, '[]') as days,
               lag(b.ends) over w as before, clock.to_n, clock.unit
        from private.benefit_period b
        left join lateral (
            select r.to_n, r.unit from private.rule r join private.rule_set s on s.id = r.rule_set
            where r.kind = 'clock' and r.active and b.benefit = any (r.benefits)
              and b.starts >= s.valid_from and b.starts < s.valid_to
            order by s.valid_from desc limit 1) clock on true
        where b.casefile_id = any (p_cases)
        window w as (partition by b.casefile_id, b.benefit order by b.starts)
    ), numbered as (
        select p.*, count(*) filter (
            where p.before is null
               or p.starts > private.span_add(p.before + 1, coalesce(p.to_n, 0), coalesce(p.unit, 'day')))
            over (partition by p.casefile_id, p.benefit order by p.starts) as course
        from period p
    ), latest as (
        select n.*, first_value(n.visitation) over (partition by n.casefile_id, n.benefit, n.course order by n.starts desc) as last_visitation
        from numbered n
    ), course as (
        select n.casefile_id, c.unit_id, n.benefit,
               (array_agg(n.target_group order by n.starts desc))[1] as target_group,
               (array_agg(n.visitation order by n.starts desc))[1] as visitation,
               min(n.starts) as starts, coalesce((array_agg(n.first_request order by n.starts))[1], min(n.starts)) as requested,
               (array_agg(n.early_request order by n.starts))[1] as early,
               min(n.starts) filter (where n.visitation = n.last_visitation) as visited,
               least(coalesce(max(n.ends) + 1, 'infinity'), c.closed_on) as until,
               datemultirange(range_merge(range_agg(n.days))) - range_agg(n.days) as gaps
        from latest n join private.casefile c on c.id = n.casefile_id
        group by n.casefile_id, n.benefit, n.course, c.unit_id, c.closed_on
    )
    select c.*, coalesce(x.days, '{}') - c.gaps
    from course c
    left join lateral (
        select range_agg(daterange(e.starts, e.ends, '[]')) * datemultirange(daterange(
                   c.starts, case when c.until < 'infinity' then greatest(c.until, c.starts) end)) as days
        from private.exemption e where e.casefile_id = c.casefile_id) x on true;
end $$;
