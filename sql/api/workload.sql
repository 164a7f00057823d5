-- What colleagues who work on cases carry: cases, and per cent of what one may have at most by the recommended ranges, by
-- hours and less while new; band: below, within or above them; most: how far the
-- longest bar goes, so that 120 and 300 % do not look the same. Sorted by unit, name, login.
create or replace view api.workload with (security_invoker = true, security_barrier = true) as
    select s.login, s.name, s.initials, s.unit_id, u.name as unit, s.role, l.cases,
           round(100 * l.at_high / c.capacity)::int as load, round(100 * l.at_low / c.capacity)::int as load_least,
           private.load_band(l.at_high, l.at_low, c.capacity) as band, round(100 * c.capacity)::int as capacity, s.name as worker_name, greatest(100, max(round(100 * l.at_high / c.capacity)) over ())::int as most,
           private.load_text(s.name, l.cases, round(100 * l.at_high / c.capacity)::int, round(100 * c.capacity)::int, true) as summary_da,
           private.load_text(s.name, l.cases, round(100 * l.at_high / c.capacity)::int, round(100 * c.capacity)::int, false) as summary_en
    from private.staff s
    join private.unit u on u.id = s.unit_id
    join private.worker_loads(array(select x.login from private.staff x where (select private.today()) between x.starts and x.ends)) l using (login)
    cross join lateral (select private.worker_capacity(s.login, private.today()) as capacity) c
    where s.role in ('caseworker', 'supervisor') and private.today() between s.starts and s.ends
      and (s.role = 'caseworker' or l.cases > 0);
