-- The caller's own calendar. Sorted by starts_at, id.
create or replace view api.my_meetings with (security_invoker = true, security_barrier = true) as
    select m.id, m.version, m.casefile_id, c.display_name as name, c.case_no, c.target_group, m.kind, m.form, m.starts_at,
           m.ends_at, private.local_day(m.starts_at) as day, m.place, m.title, m.worker, s.name as worker_name,
           case when m.status = 'booked' and m.starts_at < private.today() then 'unrecorded' else m.status end as state,
           m.status, m.resets_deadline, m.cancel_reason, m.unit_id, m.responsible,
           (select string_agg(concat_ws(' ', nullif(p.name, ''), '(' || p.role || ')'), ', ' order by p.id)
            from private.meeting_participant p where p.meeting_id = m.id) as participants
    from private.meeting m
    join private.staff s on s.login = m.worker
    left join private.card c on c.casefile_id = m.casefile_id
    where m.worker = session_user;
