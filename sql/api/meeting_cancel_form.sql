-- What the form "cancel a meeting" begins with: a meeting that is still booked, and no reason yet.
create or replace view api.meeting_cancel_form with (security_invoker = true, security_barrier = true) as
    select m.id, m.version, m.casefile_id, m.starts_at, m.kind, null::text as reason
    from private.meeting m
    where m.status = 'booked';
