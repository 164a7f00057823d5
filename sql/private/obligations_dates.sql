-- What rules of kinds before_end (a mentor assignment comes to its end) and review (the date agreed in a plan) oblige to.
create or replace function private.obligations_dates(p_cases uuid[]) returns setof private.obligation_want
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return query
    select a.casefile_id, r.id, a.id, a.ends, 1, 1, r.owed_by, d.due_on, d.due_on, a.ends, f.closed_on, 0,
           case when a.decided_on is null then 'open' when a.decided_on <= a.ends then 'met' else 'met_late' end,
           null::uuid, a.decided_on, 'infinity'::timestamptz, null::uuid, 0
    from private.mentor_assignment a
    join private.casefile f on f.id = a.casefile_id
    join private.rule_set s on s.applies_by = 'event_date' and a.starts >= s.valid_from and a.starts < s.valid_to
    join private.rule r on r.rule_set = s.id and r.kind = 'before_end' and r.active and r.anchor = 'mentor_end'
                           and (r.grounds = '{}' or a.ground = any (r.grounds))
    cross join lateral (select greatest(a.starts, private.span_add(a.ends, -r.to_n, r.unit)) as due_on) d
    where a.casefile_id = any (p_cases)
    union all
    select v.casefile_id, r.id, v.plan_id, v.due_on, v.ordinal, v.ordinal, r.owed_by, v.due_on, v.due_on, v.due_on,
           f.closed_on, 0,
           case when v.held_on is null then 'open' when v.held_on <= v.due_on then 'met' else 'met_late' end,
           v.meeting_id, v.held_on, 'infinity', null, 0
    from (select x.*, row_number() over (partition by x.plan_id, x.due_on order by x.held_on)::int as ordinal
          from (select p.casefile_id, p.plan_id, p.due_on, p.held_on, p.meeting_id from private.plan_review p
                where p.casefile_id = any (p_cases)
                union all
                select p.casefile_id, p.id, p.review_on, null, null from private.plan p
                where p.casefile_id = any (p_cases) and p.status = 'active') x) v
    join private.casefile f on f.id = v.casefile_id
    join private.rule_set s on s.applies_by = 'event_date' and v.due_on >= s.valid_from and v.due_on < s.valid_to
    join private.rule r on r.rule_set = s.id and r.kind = 'review' and r.active and r.anchor = 'plan_review';
end $$;
