-- Group meetings, with how many citizens each has: members counts all but the cancelled, whoever may see them.
-- Sorted by starts_at, id.
create or replace view api.group_meeting with (security_invoker = true, security_barrier = true) as
    select g.id, g.version, g.kind, g.form, g.title, g.starts_at, g.ends_at, private.local_day(g.starts_at) as day, g.room_id,
           r.name as room, g.place, coalesce(g.place, r.name) as where_at, g.worker, s.name as worker_name, g.capacity,
           n.members, n.members || '/' || g.capacity as members_text, g.status, g.cancel_reason,
           case when g.status = 'booked' and g.starts_at < private.today() then 'unrecorded' else g.status end as state
    from private.group_meeting g
    join private.staff s on s.login = g.worker
    left join private.room r on r.id = g.room_id
    cross join lateral (select private.group_size(g.id) as members) n;
