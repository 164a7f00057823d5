-- Of these cases those that lie in a duration band today (rules of kind band): from_n to to_n months after the first day of
-- the course, the days without the benefit put in; how long, and how many of the meetings that count were held since. Cases
-- whose periods say already that they lie in none are left out first: judging a course is dear.
create or replace function private.band_cases(p_cases uuid[])
returns table (casefile_id uuid, rule_id text, anchor_on date, months int, held int, needed int)
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
#variable_conflict use_column
declare
    v_today date := private.today();
begin
    return query
    select c.casefile_id, r.id, c.anchor_on,
           (extract(year from e.aged) * 12 + extract(month from e.aged))::int, m.held, r.n
    from private.course_rules(array(
        select distinct b.casefile_id
        from private.benefit_period b
        join private.rule r on r.kind = 'band' and r.active and (r.benefits = '{}' or b.benefit = any (r.benefits))
        where b.casefile_id = any (p_cases) and v_today between b.starts and b.ends
          and (r.pauses or private.span_add(b.starts, r.to_n, r.unit) > v_today)
          and exists (
              select from private.benefit_period x
              where x.casefile_id = b.casefile_id and x.benefit = b.benefit
                and private.span_add(least(x.starts, x.first_request), r.from_n, r.unit) <= v_today)), '{band}') c
    join private.rule r on r.id = c.rule_id
    cross join lateral (select case when r.pauses then c.gaps + c.pauses else c.gaps end as stops) s
    cross join lateral (
        select age(v_today - coalesce((
            select sum(least(upper(x), v_today) - lower(x)) from unnest(s.stops) x
            where lower(x) < v_today), 0)::int, c.anchor_on) as aged) e
    cross join lateral (
        select count(*)::int as held from private.meeting t
        where t.casefile_id = c.casefile_id and t.status = 'held' and t.resets_deadline and t.kind = any (r.meeting_kinds)
          and (r.meeting_forms = '{}' or t.form = any (r.meeting_forms))
          and private.local_day(t.starts_at) between c.anchor_on and v_today) m
    where c.until > v_today
      and private.clock_date(private.span_add(c.anchor_on, r.from_n, r.unit), s.stops) <= v_today
      and private.clock_date(private.span_add(c.anchor_on, r.to_n, r.unit), s.stops) > v_today;
end $$;
