-- When a worker, or a room, is taken, whosever the cases are: hours, and nothing of what they are for. For those who may look.
-- A group meeting is one entry; the citizens' meetings in it are left out. What was cancelled takes no time.
create or replace function private.calendar_taken(p_login text, p_room uuid, p_from timestamptz, p_to timestamptz)
returns table (id uuid, group_id uuid, version int, starts_at timestamptz, ends_at timestamptz, state text)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select t.id, t.group_id, t.version, t.starts_at, t.ends_at, private.meeting_state(t.status, t.late, t.starts_at, false)
    from (
        select m.id, null::uuid as group_id, m.version, m.starts_at, m.ends_at, m.status, m.late
        from private.meeting m
        where (m.worker = p_login or m.room_id = p_room) and m.group_id is null
          and m.starts_at < p_to and m.starts_at > p_from - interval '24 hours' and m.ends_at > p_from
        union all
        select g.id, g.id, g.version, g.starts_at, g.ends_at, g.status, false
        from private.group_meeting g
        where (g.worker = p_login or g.room_id = p_room)
          and g.starts_at < p_to and g.starts_at > p_from - interval '24 hours' and g.ends_at > p_from) t
    where t.status <> 'cancelled' and private.calendar_may(p_login, p_room)
$$;
