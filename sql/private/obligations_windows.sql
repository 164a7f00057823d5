-- What rules of kinds first_within, n_in_window and by_month oblige to. The law's date is the end of the window for all n;
-- each ordinal's due_on is a proposal, evenly spread, the last at the end. What counts does so in the order it happened:
-- the k-th within the window meets ordinal k, the first after it meets all that remain, late. Where the rule names
-- activities these count, from the day they began. Days without the benefit and days of exemption put dates back.
-- Materialized and offset 0: or each date would be computed again wherever it is named.
create or replace function private.obligations_windows(p_cases uuid[]) returns setof private.obligation_want
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return query
    with win as materialized (
        select c.casefile_id, c.rule_id, c.anchor_on, c.until, c.gaps, r.n, r.owed_by, r.unit, r.resume_n,
               r.meeting_kinds, r.meeting_forms, r.activity_kinds, r.min_days, r.late_kinds, r.late_n, turn,
               case turn when 1 then r.first_ordinal else 1 end as first_ordinal,
               case when r.pauses and r.resume_n is null then c.gaps + c.pauses else c.gaps end as stops,
               case when r.resume_n is not null then c.pauses else '{}' end as exempt,
               private.span_add(c.anchor_on, r.from_n + t.more, r.unit) + (turn > 1)::int as opens,
               private.span_add(c.anchor_on, r.spread_n + t.more, r.unit) as spreads,
               case r.kind when 'by_month' then private.month_end(private.span_add(c.anchor_on, r.to_n + t.more, r.unit))
                    else private.span_add(c.anchor_on, r.to_n + t.more, r.unit) end + r.shift_days as closes
        from private.course_rules(p_cases, '{first_within,n_in_window,by_month}') c
        join private.rule r on r.id = c.rule_id
        cross join lateral generate_series(1, r.repeat_n) turn
        cross join lateral (select (turn - 1) * (r.to_n - r.from_n) as more) t
        where turn = 1 or private.span_add(c.anchor_on, r.from_n + t.more, r.unit) < c.until
    ), clocked as materialized (
        select w.*, case when isempty(w.gaps) then w.closes else private.clock_date(w.closes, w.gaps) end as without,
               greatest(case when isempty(w.stops) then w.closes else private.clock_date(w.closes, w.stops) end,
                        (select private.span_add(max(upper(x)), w.resume_n, w.unit) from unnest(w.exempt) x
                         where lower(x) <= w.closes)) as latest_on
        from win w
    ), counted as materialized (
        select w.*, m.*
        from clocked w cross join lateral (
            select coalesce(array_agg(h.id order by h.starts_at, h.id) filter (where h.held and h.day <= h.in_time), '{}') as ids,
                   array_agg(h.day order by h.starts_at, h.id) filter (where h.held and h.day <= h.in_time) as days,
                   (array_agg(h.id order by h.starts_at, h.id) filter (where h.held and h.day > h.in_time))[1] as late_id,
                   min(h.day) filter (where h.held and h.day > h.in_time) as late_day,
                   array_agg(h.id order by h.starts_at, h.id) filter (where not h.held) as booked_ids,
                   array_agg(h.starts_at order by h.starts_at, h.id) filter (where not h.held) as booked_at
            from (select t.id, t.starts_at, t.status = 'held' as held, private.local_day(t.starts_at) as day,
                         w.latest_on as in_time
                  from private.meeting t
                  where w.activity_kinds = '{}' and t.casefile_id = w.casefile_id and t.kind = any (w.meeting_kinds)
                    and (w.meeting_forms = '{}' or t.form = any (w.meeting_forms))
                    and (t.status = 'held' and t.resets_deadline or t.status = 'booked')
                  union all
                  select null, a.starts::timestamptz, a.status <> 'planned', a.starts,
                         w.latest_on + case when a.kind = any (w.late_kinds) then 7 * w.late_n else 0 end
                  from private.activity a
                  where w.activity_kinds <> '{}' and a.casefile_id = w.casefile_id and a.kind = any (w.activity_kinds)
                    and (a.ends = 'infinity' or a.ends - a.starts + 1 >= w.min_days)
                  offset 0) h
            where h.day >= w.opens and h.day <= w.until) m
    )
    select c.casefile_id, c.rule_id, c.casefile_id, c.anchor_on, (c.turn - 1) * c.n + k, c.n, c.owed_by, c.opens,
           d.due_on, c.latest_on, c.until, c.without - c.closes,
           case when k <= cardinality(c.ids) then 'met' when c.late_day is not null then 'met_late' else 'open' end,
           case when k <= cardinality(c.ids) then c.ids[k] else c.late_id end,
           case when k <= cardinality(c.ids) then c.days[k] else c.late_day end,
           coalesce(case when c.late_day is null then c.booked_at[k - cardinality(c.ids)] end, 'infinity'),
           case when c.late_day is null then c.booked_ids[k - cardinality(c.ids)] end,
           c.latest_on - c.without
    from counted c
    cross join lateral generate_series(c.first_ordinal, c.n) k
    cross join lateral (select c.spreads + (c.closes - c.spreads) * k / c.n as raw) r
    cross join lateral (select case when k = c.n then c.latest_on when isempty(c.stops) then r.raw
                                    else least(private.clock_date(r.raw, c.stops), c.latest_on) end as due_on) d;
end $$;
