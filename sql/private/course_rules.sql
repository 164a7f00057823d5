-- Which rules of kinds p_kinds hold for which course: those of the sets in force when the course began (event_date: on the
-- day of the anchor), national ones and those of the case's unit, programme or a-kasse, whose conditions it fulfils, less
-- those that a more special one replaces.
drop function if exists private.course_rules(uuid[], text[]);
create function private.course_rules(p_cases uuid[], p_kinds text[])
returns table (casefile_id uuid, rule_id text, anchor_on date, until date, gaps datemultirange, pauses datemultirange)
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
#variable_conflict use_column
begin
    return query
    with course as materialized (
        select c.*, p.birth_date, p.education, p.children_at_home, p.a_kasse
        from private.benefit_courses(p_cases) c
        join private.casefile f on f.id = any (p_cases) and f.id = c.casefile_id
        join private.citizen p on p.id = f.citizen_id
    ), scoped as (
        select c.*, s.id as set_id, s.applies_by, s.valid_from, s.valid_to, e.starts as enrolled,
               least(c.until, case when e.ends < 'infinity' then e.ends + 1 end) as owed_until
        from course c
        join private.rule_set s on (s.unit_id is null or s.unit_id = any (private.unit_chain(c.unit_id)))
                               and (s.a_kasse is null or s.a_kasse = c.a_kasse)
                               and (s.applies_by = 'event_date' or c.starts >= s.valid_from and c.starts < s.valid_to)
        left join private.enrolment e on e.casefile_id = c.casefile_id and e.programme = s.programme
                                     and e.starts < c.until and e.ends >= c.starts
        where s.programme is null or e.id is not null
    ), holds as (
        select c.*, r.id, r.replaces, a.anchor_on
        from scoped c
        join private.rule r on r.rule_set = c.set_id and r.active and r.kind = any (p_kinds)
                           and (r.benefits = '{}' or c.benefit = any (r.benefits))
                           and (r.target_groups = '{}' or c.target_group = any (r.target_groups))
                           and (r.visitations = '{}' or c.visitation = any (r.visitations))
                           and not coalesce(c.visitation = any (r.visitation_not), false)
                           and (r.age_below is null or c.birth_date + make_interval(years => r.age_below) > c.starts)
                           and (r.age_from is null or c.birth_date + make_interval(years => r.age_from) <= c.starts)
                           and (r.education is null or r.education = c.education)
                           and (r.children is null or r.children = c.children_at_home)
        cross join lateral (
            select case r.anchor when 'first_request' then c.requested when 'period_start' then c.starts
                                 when 'early_request' then c.early when 'visitation_start' then c.visited
                                 when 'programme_start' then c.enrolled end as anchor_on) a
        where (r.within_n is null or a.anchor_on <= private.span_add(c.starts, r.within_n, r.unit))
          and (c.applies_by = 'period_start' or a.anchor_on >= c.valid_from and a.anchor_on < c.valid_to)
          and a.anchor_on is not null
    )
    select distinct on (h.casefile_id, h.id, h.anchor_on)
           h.casefile_id, h.id, h.anchor_on, h.owed_until, h.gaps, h.pauses
    from holds h
    where (h.casefile_id, h.benefit, h.starts, h.id) not in (
        select o.casefile_id, o.benefit, o.starts, unnest(o.replaces) from holds o where o.replaces <> '{}')
    order by h.casefile_id, h.id, h.anchor_on, h.starts desc;
end $$;
