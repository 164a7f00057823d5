-- Notes of an opened case: when it happened, when it was written down, by whom, and why it was corrected.
create or replace view api.note with (security_invoker = true, security_barrier = true) as
    select id, version, casefile_id, meeting_id, happened_at, registered_at, author, kind, body, correction_reason
    from private.note;
