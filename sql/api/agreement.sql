-- What was agreed at meetings, and the latest at which it was registered as binding still. Sorted by casefile_id, due_on, id or
-- by casefile_id, done, due_on, id.
create or replace view api.agreement with (security_invoker = true, security_barrier = true) as
    select a.id, a.version, a.casefile_id, a.meeting_id, a.body, a.due_on, a.done, m.starts_at as agreed_at, a.latest_id,
           coalesce(l.starts_at, m.starts_at) as latest_at
    from private.agreement a
    join private.meeting m on m.id = a.meeting_id
    left join private.meeting l on l.id = a.latest_id;
