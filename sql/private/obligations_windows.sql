-- What rules of kinds first_within and n_in_window oblige to. The law's date is the end of the window for all n; each
-- ordinal's due_on is a proposal, evenly spread, the last at the end. Meetings count in the order they were held: the
-- k-th within the window meets ordinal k, the first one after it meets all that remain, late. Materialized and offset 0:
-- or each date would be computed again wherever it is named.
create or replace function private.obligations_windows(p_cases uuid[]) returns setof private.obligation_want
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return query
    with win as materialized (
        select c.casefile_id, c.rule_id, c.anchor_on, c.until, c.gaps, r.n, r.first_ordinal, r.owed_by,
               r.meeting_kinds, r.meeting_forms,
               private.span_add(c.anchor_on, r.from_n, r.unit) as opens,
               private.span_add(c.anchor_on, r.spread_n, r.unit) as spreads,
               private.span_add(c.anchor_on, r.to_n, r.unit) + r.shift_days as closes
        from private.course_rules(p_cases, '{first_within,n_in_window}') c join private.rule r on r.id = c.rule_id
    ), clocked as materialized (
        select w.*, case when isempty(w.gaps) then w.closes else private.clock_date(w.closes, w.gaps) end as latest_on
        from win w
    ), counted as materialized (
        select w.*, m.*
        from clocked w cross join lateral (
            select coalesce(array_agg(h.id order by h.starts_at, h.id) filter (where h.held and h.day <= w.latest_on), '{}') as ids,
                   array_agg(h.day order by h.starts_at, h.id) filter (where h.held and h.day <= w.latest_on) as days,
                   (array_agg(h.id order by h.starts_at, h.id) filter (where h.held and h.day > w.latest_on))[1] as late_id,
                   min(h.day) filter (where h.held and h.day > w.latest_on) as late_day,
                   array_agg(h.id order by h.starts_at, h.id) filter (where not h.held) as booked_ids,
                   array_agg(h.starts_at order by h.starts_at, h.id) filter (where not h.held) as booked_at
            from (select t.id, t.starts_at, t.status = 'held' as held, private.local_day(t.starts_at) as day
                  from private.meeting t
                  where t.casefile_id = w.casefile_id and t.kind = any (w.meeting_kinds)
                    and (w.meeting_forms = '{}' or t.form = any (w.meeting_forms))
                    and (t.status = 'held' and t.resets_deadline or t.status = 'booked') offset 0) h
            where h.day >= w.opens and h.day <= w.until) m
    )
    select c.casefile_id, c.rule_id, c.casefile_id, c.anchor_on, k, c.n, c.owed_by, c.opens, d.due_on, c.latest_on,
           c.until, c.latest_on - c.closes,
           case when k <= cardinality(c.ids) then 'met' when c.late_id is not null then 'met_late' else 'open' end,
           case when k <= cardinality(c.ids) then c.ids[k] else c.late_id end,
           case when k <= cardinality(c.ids) then c.days[k] else c.late_day end,
           coalesce(case when c.late_id is null then c.booked_at[k - cardinality(c.ids)] end, 'infinity'),
           case when c.late_id is null then c.booked_ids[k - cardinality(c.ids)] end
    from counted c
    cross join lateral generate_series(c.first_ordinal, c.n) k
    cross join lateral (select c.spreads + (c.closes - c.spreads) * k / c.n as raw) r
    cross join lateral (select case when isempty(c.gaps) then r.raw
                                    else private.clock_date(r.raw, c.gaps) end as due_on) d;
end $$;
