-- A time for a meeting of p_long on the workday at or before p_day: the first of the office hours, in their order, at which
-- worker, citizen and room are free. On a day that is full it is the first all the same: the saving will say so.
create or replace function private.free_time(
    p_case uuid, p_worker text, p_day date, p_long interval, p_room uuid default null) returns timestamptz
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    with day as (
        select private.workday(p_day, private.today() + 1) as day,
               (select s.unit_id from private.staff s where s.login = p_worker) as unit_id
    ), slot as (
        select h.sort, t.clock, (d.day + t.clock) at time zone 'Europe/Copenhagen' as at
        from day d cross join lateral private.hours_of(d.unit_id, d.day) h
        cross join lateral (select h.opens + make_interval(hours => n) as clock
                            from generate_series(0, (extract(epoch from h.closes - h.opens) / 3600)::int - 1) n) t
    )
    select coalesce((
        select s.at from slot s
        order by exists (select from private.clashes('{}', p_case, p_worker, p_room, s.at, s.at + p_long)), s.sort, s.clock
        limit 1), (select (d.day + time '10:00') at time zone 'Europe/Copenhagen' from day d))
$$;
