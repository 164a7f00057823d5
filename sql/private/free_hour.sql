-- A time for a meeting of p_long on the workday at or before p_day: ten o'clock, or the next best hour of that day when
-- neither the worker nor the citizen has a booked meeting. Busy days stay ten o'clock: the saving will say so.
create or replace function private.free_hour(p_case uuid, p_worker text, p_day date, p_long interval) returns timestamptz
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    with slot as (
        select h.place, (private.workday(p_day, private.today() + 1) + make_time(h.hour, 0, 0)) at time zone 'Europe/Copenhagen' as at
        from unnest('{10,9,11,13,14,15,12,8}'::int[]) with ordinality as h(hour, place)
    )
    select s.at from slot s
    order by exists (
                 select from private.meeting m
                 where (m.worker = p_worker or m.casefile_id = p_case) and m.status = 'booked'
                   and m.starts_at < s.at + p_long and m.ends_at > s.at), s.place
    limit 1
$$;
