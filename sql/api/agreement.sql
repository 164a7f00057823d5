-- What was agreed at meetings. Sorted by casefile_id, due_on, id.
create or replace view api.agreement with (security_invoker = true, security_barrier = true) as
    select a.id, a.version, a.casefile_id, a.meeting_id, a.body, a.due_on, a.done, m.starts_at as agreed_at
    from private.agreement a join private.meeting m on m.id = a.meeting_id;
