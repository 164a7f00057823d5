-- Who takes part in a meeting. Sorted by meeting_id, id.
create or replace view api.meeting_participant with (security_invoker = true, security_barrier = true) as
    select id, version, casefile_id, meeting_id, name, role, attended, form
    from private.meeting_participant;
