-- Meetings as saved.
create or replace view api.meeting with (security_invoker = true, security_barrier = true) as
    select id, version, casefile_id, unit_id, responsible, kind, form, starts_at, ends_at, place, title, worker, status,
           resets_deadline, cancel_reason, booked_at, booked_by
    from private.meeting;
