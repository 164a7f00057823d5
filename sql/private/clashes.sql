-- What keeps a citizen, worker or room busy in that time, but for the meetings or groups p_not. Privileged: who may not see
-- the case learns the hours only; private.clash_warnings says no more to him.
create or replace function private.clashes(
    p_not uuid[], p_case uuid, p_worker text, p_room uuid, p_from timestamptz, p_to timestamptz)
returns table (resource text, starts_at timestamptz, ends_at timestamptz, casefile_id uuid, worker text, title text)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select b.resource, b.starts_at, b.ends_at, m.casefile_id, coalesce(m.worker, g.worker), g.title
    from (select * from private.booking x where x.resource = 'citizen' and x.who = p_case::text
            and tstzrange(x.starts_at, x.ends_at) && tstzrange(p_from, p_to)
          union all
          select * from private.booking x where x.resource = 'worker' and x.who = p_worker
            and tstzrange(x.starts_at, x.ends_at) && tstzrange(p_from, p_to)
          union all
          select * from private.booking x where x.resource = 'room' and x.who = p_room::text
            and tstzrange(x.starts_at, x.ends_at) && tstzrange(p_from, p_to)) b
    left join private.meeting m on m.id = b.meeting_id
    left join private.group_meeting g on g.id = b.group_id
    where p_from < p_to and coalesce(b.meeting_id, b.group_id) <> all (p_not)
    order by b.starts_at, b.id
$$;
