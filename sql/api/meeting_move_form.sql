-- What the form "move a meeting" begins with: one that is booked, and a free hour a week later.
create or replace view api.meeting_move_form with (security_invoker = true, security_barrier = true) as
    select m.id, m.version, m.casefile_id, c.display_name as name, m.kind, m.starts_at as was_at, m.moves, null::text as reason,
           s.starts_at, s.starts_at + (m.ends_at - m.starts_at) as ends_at, m.form, m.place, m.room_id, r.name as room, m.worker
    from private.meeting m
    left join private.card c on c.casefile_id = m.casefile_id
    left join private.room r on r.id = m.room_id
    cross join lateral (
        select private.free_time(m.casefile_id, m.worker, private.local_day(m.starts_at) + 7, m.ends_at - m.starts_at, m.room_id)
               as starts_at) s
    where m.status = 'booked';
