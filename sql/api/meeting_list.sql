-- Meetings of the caller's cases; a meeting that was moved says where to, and from where, and how often it has been moved up
-- to there. Sorted by casefile_id, starts_at (desc), id; by worker or unit_id, starts_at, id.
create or replace view api.meeting_list with (security_invoker = true, security_barrier = true) as
    select m.id, m.version, m.casefile_id, c.display_name as name, c.case_no, c.target_group, m.kind, m.form, m.starts_at,
           m.ends_at, private.local_day(m.starts_at) as day, m.place, m.title, m.worker, s.name as worker_name,
           private.meeting_state(m.status, m.late, m.starts_at, n.id is not null) as state,
           m.status, m.resets_deadline, m.cancel_reason, m.unit_id, m.responsible,
           (select string_agg(concat_ws(' ', nullif(p.name, ''), '(' || p.role || ')'), ', ' order by p.id)
            from private.meeting_participant p where p.meeting_id = m.id) as participants,
           r.name as room, coalesce(r.name, m.place) as where_at, m.group_id, m.moves, o.starts_at as moved_from_at,
           n.starts_at as moved_to_at, x.cancelled_by,
           concat_ws('. ', 'Flyttet fra ' || to_char(o.starts_at, 'DD-MM-YYYY HH24:MI') || ' (' || m.moves || '. gang): ' || ok.label_da,
                     case when m.status = 'cancelled' then
                         coalesce('Flyttet til ' || to_char(n.starts_at, 'DD-MM-YYYY HH24:MI'), 'Aflyst') || coalesce(': ' || k.label_da, '') end,
                     coalesce(r.name, m.place), m.title) as what_da,
           concat_ws('. ', 'Moved from ' || to_char(o.starts_at, 'DD-MM-YYYY HH24:MI') || ' (no. ' || m.moves || '): ' || ok.label_en,
                     case when m.status = 'cancelled' then
                         coalesce('Moved to ' || to_char(n.starts_at, 'DD-MM-YYYY HH24:MI'), 'Cancelled') || coalesce(': ' || k.label_en, '') end,
                     coalesce(r.name, m.place), m.title) as what_en
    from private.meeting m
    join private.staff s on s.login = m.worker
    left join private.card c on c.casefile_id = m.casefile_id
    left join private.room r on r.id = m.room_id
    left join private.meeting o on o.id = m.moved_from
    left join private.code ok on ok.list = 'cancel_reason' and ok.code = o.cancel_reason
    left join private.meeting n on n.moved_from = m.id
    left join private.code k on k.list = 'cancel_reason' and k.code = m.cancel_reason
    left join private.cancel_reason x on x.reason = m.cancel_reason;
