-- Which rules of kinds p_kinds hold for which course: those of the set in force when the course began (and of local
-- sets of the case's unit), whose conditions it fulfils, less those that a more special one replaces.
create or replace function private.course_rules(p_cases uuid[], p_kinds text[])
returns table (casefile_id uuid, rule_id text, anchor_on date, until date, gaps datemultirange)
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
#variable_conflict use_column
begin
    return query
    with holds as (
        select c.casefile_id, c.benefit, c.starts, c.until, c.gaps, r.id, r.replaces,
               case r.anchor when 'first_request' then c.requested else c.starts end as anchor_on
        from private.benefit_courses(p_cases) c
        join private.casefile f on f.id = c.casefile_id
        join private.citizen p on p.id = f.citizen_id
        join private.rule_set s on s.applies_by = 'period_start' and c.starts >= s.valid_from and c.starts < s.valid_to
                                   and (s.unit_id is null or s.unit_id = c.unit_id)
        join private.rule r on r.rule_set = s.id and r.kind = any (p_kinds)
                               and (r.benefits = '{}' or c.benefit = any (r.benefits))
                               and (r.target_groups = '{}' or c.target_group = any (r.target_groups))
                               and not coalesce(c.visitation = any (r.visitation_not), false)
                               and (r.age_below is null
                                    or p.birth_date + make_interval(years => r.age_below) > c.starts)
                               and (r.education is null or r.education = p.education)
                               and (r.children is null or r.children = p.children_at_home)
    )
    select h.casefile_id, h.id, h.anchor_on, h.until, h.gaps from holds h
    where (h.casefile_id, h.benefit, h.starts, h.id) not in (
        select o.casefile_id, o.benefit, o.starts, unnest(o.replaces) from holds o where o.replaces <> '{}');
end $$;
