-- What was submitted for approval in the caller's cases, and what became of it. Sorted by casefile_id, submitted_at, id.
create or replace view api.approval with (security_invoker = true, security_barrier = true) as
    select a.id, a.version, a.casefile_id, a.kind, a.entity, a.subject_id, a.subject_version, a.author, a.submitted_at, a.state,
           a.decided_by, a.decided_at, a.comment
    from private.approval a;
