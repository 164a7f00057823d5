-- What the form "cancel a meeting" begins with: a meeting that is still booked, and no reason yet.
create or replace view api.meeting_cancel_form with (security_invoker = true, security_barrier = true) as
    select m.id, m.version, m.casefile_id, m.starts_at, m.kind, null::text as reason, c.display_name as name
    from private.meeting m
    left join private.card c on c.casefile_id = m.casefile_id
    where m.status = 'booked';
