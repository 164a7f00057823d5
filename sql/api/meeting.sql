-- Meetings as saved, with the words of what they refer to. outcome is as forms say it, null until there is one; moved_to the
-- meeting booked in its place. Sorted by casefile_id, starts_at, id.
create or replace view api.meeting with (security_invoker = true, security_barrier = true) as
    select m.id, m.version, m.casefile_id, m.unit_id, m.responsible, m.kind, m.form, m.starts_at, m.ends_at, m.place, m.title,
           m.worker, m.status, m.resets_deadline, m.cancel_reason, m.booked_at, m.booked_by, m.room_id, r.name as room,
           private.meeting_outcome(m.status, m.late) as outcome, m.late, c.cancelled_by, m.moved_from, n.id as moved_to,
           m.moves, m.group_id, m.a_kasse, m.a_kasse_status, m.visitation, m.return_on
    from private.meeting m
    left join private.room r on r.id = m.room_id
    left join private.meeting n on n.moved_from = m.id
    left join private.cancel_reason c on c.reason = m.cancel_reason;
