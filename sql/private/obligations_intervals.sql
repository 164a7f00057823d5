-- What rules of kind every oblige to, on benefit courses and mentor assignments: each contact starts the interval
-- anew, so there is one open ordinal, the one after the last contact. The first is owed from_n units later.
create or replace function private.obligations_intervals(p_cases uuid[]) returns setof private.obligation_want
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return query
    with subject as materialized (
        select c.casefile_id, c.rule_id, c.casefile_id as subject_id, c.anchor_on, c.until, c.pauses
        from private.course_rules(p_cases, '{every}') c
        union all
        select a.casefile_id, r.id, a.id, a.starts, least(a.ends + 1, f.closed_on), '{}'::datemultirange
        from private.mentor_assignment a
        join private.casefile f on f.id = a.casefile_id
        join private.rule_set s on s.applies_by = 'event_date' and a.starts >= s.valid_from and a.starts < s.valid_to
        join private.rule r on r.rule_set = s.id and r.kind = 'every' and r.active and r.anchor = 'mentor_start'
                               and (r.grounds = '{}' or a.ground = any (r.grounds))
        where a.casefile_id = any (p_cases) and a.main
    ), contact as materialized (
        select s.*, r.unit, r.from_n, r.to_n, r.shift_days, r.owed_by, r.pauses as paused, m.*
        from subject s join private.rule r on r.id = s.rule_id
        cross join lateral (
            select coalesce(array_agg(t.id order by t.starts_at, t.id) filter (where t.status = 'held'), '{}') as ids,
                   array_agg(t.day order by t.starts_at, t.id) filter (where t.status = 'held') as days,
                   min(t.starts_at) filter (where t.status = 'booked') as booked_for,
                   (array_agg(t.id order by t.starts_at, t.id) filter (where t.status = 'booked'))[1] as booked_id
            from (select x.id, x.status, x.starts_at, private.local_day(x.starts_at) as day from private.meeting x
                  where x.casefile_id = s.casefile_id and x.kind = any (r.meeting_kinds)
                    and (r.meeting_forms = '{}' or x.form = any (r.meeting_forms))
                    and (x.status = 'held' and x.resets_deadline or x.status = 'booked') offset 0) t
            where t.day >= s.anchor_on and t.day <= s.until) m
    )
    select c.casefile_id, c.rule_id, c.subject_id, c.anchor_on, k, k, c.owed_by, b.from_on, d.due_on, d.due_on,
           c.until, 0,
           case when k > cardinality(c.ids) then 'open' when c.days[k] <= d.due_on then 'met' else 'met_late' end,
           c.ids[k], c.days[k],
           case when k > cardinality(c.ids) then coalesce(c.booked_for, 'infinity') else 'infinity' end,
           case when k > cardinality(c.ids) then c.booked_id end, d.due_on - s.due_on
    from contact c
    cross join lateral generate_series(1, cardinality(c.ids) + 1) k
    cross join lateral (select case k when 1 then c.anchor_on else c.days[k - 1] end as from_on) b
    cross join lateral (select case k when 1 then private.span_add(b.from_on, c.from_n + c.to_n, c.unit) + c.shift_days
                                      else private.span_add(b.from_on, c.to_n, c.unit) end as due_on) s
    cross join lateral (
        select case when c.paused and not isempty(c.pauses)
                    then private.clock_date(s.due_on, c.pauses * datemultirange(daterange(b.from_on, null)))
                    else s.due_on end as due_on) d
    where k <= cardinality(c.ids) or d.due_on < c.until;
end $$;
