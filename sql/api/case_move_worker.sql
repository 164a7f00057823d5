-- What a plan does to each colleague's load: cases, and per cent of what one may have at most by the recommended ranges, before
-- and after; band: below, within or above them. Everybody who works on cases today, and whoever the plan concerns.
-- run_id and drop_id are the plan's id where it can still be carried out, given up. Sorted by unit, name, login
-- within a move_id; bounded by it.
create or replace view api.case_move_worker with (security_invoker = true, security_barrier = true) as
    with part as (
        select r.move_id, x.login, sum(x.before)::int as cases_before, sum(x.after)::int as cases_after,
               sum(x.before::float8 / r.high) as most_before, sum(x.after::float8 / r.high) as most_after,
               sum(x.before::float8 / r.low) as least_before, sum(x.after::float8 / r.low) as least_after
        from private.case_move_row r
        cross join lateral (values (r.responsible, 1, 0), (r.to_responsible, 0, 1)) x(login, before, after)
        where x.login is not null and r.result not in ('refused', 'changed')
        group by r.move_id, x.login
    )
    select m.id as move_id, s.login, s.name, s.initials, u.name as unit, l.cases + coalesce(p.cases_before, 0) as cases_before,
           l.cases + coalesce(p.cases_after, 0) as cases_after,
           round(100 * (l.at_high + coalesce(p.most_before, 0)) / c.capacity)::int as load_before,
           round(100 * (l.at_high + coalesce(p.most_after, 0)) / c.capacity)::int as load_after,
           private.load_band(l.at_high + coalesce(p.most_before, 0), l.at_low + coalesce(p.least_before, 0), c.capacity) as band_before,
           private.load_band(l.at_high + coalesce(p.most_after, 0), l.at_low + coalesce(p.least_after, 0), c.capacity) as band_after,
           round(100 * c.capacity)::int as capacity, p.login is not null as concerned, coalesce(nullif(m.name, ''), m.reason) as title,
           greatest(100, max(round(100 * (l.at_high + coalesce(p.most_after, 0)) / c.capacity)) over (partition by m.id))::int as most,
           case when m.state in ('planned', 'approved', 'running', 'undoing') then m.id end as run_id,
           case when m.state in ('planned', 'approved') then m.id end as drop_id,
           private.load_text(s.name, l.cases + coalesce(p.cases_after, 0),
               round(100 * (l.at_high + coalesce(p.most_after, 0)) / c.capacity)::int, round(100 * c.capacity)::int, true) as summary_da,
           private.load_text(s.name, l.cases + coalesce(p.cases_after, 0),
               round(100 * (l.at_high + coalesce(p.most_after, 0)) / c.capacity)::int, round(100 * c.capacity)::int, false) as summary_en
    from private.case_move m
    join private.staff s on s.role in ('caseworker', 'supervisor')
    join private.unit u on u.id = s.unit_id
    left join part p on p.move_id = m.id and p.login = s.login
    cross join lateral (select array(select x.login from private.staff x where x.role in ('caseworker', 'supervisor')) as logins) w
    join lateral private.worker_loads(w.logins, m.id) l on l.login = s.login
    cross join lateral (select private.worker_capacity(s.login, private.today()) as capacity) c
    where p.login is not null or private.today() between s.starts and s.ends
      and (s.role = 'caseworker' or l.cases > 0);
