-- When a worker is taken, whosever the cases are: hours, nothing of what they are for. For those who may look at the worker.
create or replace function private.calendar_taken(p_login text, p_from timestamptz, p_to timestamptz)
returns table (id uuid, version int, starts_at timestamptz, ends_at timestamptz, status text)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select m.id, m.version, m.starts_at, m.ends_at, m.status
    from private.meeting m
    where m.worker = p_login and m.starts_at < p_to and m.starts_at > p_from - interval '24 hours' and m.ends_at > p_from
      and private.calendar_may(p_login)
$$;
