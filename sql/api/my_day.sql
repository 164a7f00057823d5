-- The caller's day, and that of those he stands in for (whose login stands before the name):
-- today's meetings and deadlines; what is overdue, meetings without an outcome included; what falls due within 7 and within
-- 30 days, and why; reminders of today, before, and within 7 days; what a supervisor sent back; what waits, by the day it
-- comes back. What the
-- a-kasse owes is left to the queue. A group meeting is one row, and those of its members of whom the roll has told nothing.
-- Sorted by section_no, sort_at, id; bounded by one person's cases.
create or replace view api.my_day with (security_invoker = true, security_barrier = true) as
    select d.section, d.section_no, d.sort_at, d.id, d.entity, d.casefile_id,
           coalesce(d.stands_for || ': ', '') || coalesce(c.display_name, d.title) as name, c.case_no,
           c.target_group, d.at, d.due_on, d.days, d.what_da, d.what_en, d.state, d.state_at, d.why_da, d.why_en,
           d.responsible, d.meeting_id, d.obligation_id,
           case when d.at is not null and d.section = 'today' then to_char(d.at at time zone 'Europe/Copenhagen', 'HH24:MI')
                when d.days < -99 then to_char(d.due_on, 'DD-MM-YYYY')
                else to_char(d.due_on, 'DD-MM') || to_char(d.days, ' FMSG9990') || 'd' end as when_text,
           d.group_id, case when d.entity = 'reminder' then d.id end as reminder_id,
           case when d.entity = 'obligation' then d.id end as hold_id
    from (
        select case when t.day = (select private.today()) then 'today' else 'overdue' end as section,
               case when t.day = (select private.today()) then 1 else 2 end as section_no,
               m.starts_at as sort_at, m.id, 'meeting' as entity, m.casefile_id, m.starts_at as at, t.day as due_on,
               t.day - (select private.today()) as days,
               concat_ws(', ', coalesce(m.title, k.label_da), f.label_da) as what_da,
               concat_ws(', ', coalesce(m.title, k.label_en), f.label_en) as what_en,
               case when m.status = 'booked' and t.day < (select private.today()) then 'unrecorded' else m.status end as state,
               null::timestamptz as state_at,
               coalesce(w.why_da, 'Mødet opfylder ingen frist.') as why_da,
               coalesce(w.why_en, 'The meeting meets no deadline.') as why_en,
               m.responsible, m.id as meeting_id, w.id as obligation_id, m.group_id, null as title,
               case when m.worker <> session_user then m.worker end as stands_for
        from private.meeting m
        cross join lateral (select private.local_day(m.starts_at) as day) t
        left join private.code k on k.list = 'meeting_kind' and k.code = m.kind
        left join private.code f on f.list = 'meeting_form' and f.code = m.form
        left join lateral (
            select o.id, private.rule_why(true, r, o) as why_da,
                   private.rule_why(false, r, o) as why_en
            from private.obligation o join private.rule r on r.id = o.rule_id
            where o.casefile_id = m.casefile_id and (o.booked_id = m.id or o.satisfied_by = m.id) and o.status <> 'void'
            order by o.due_on, o.id limit 1) w on true
        where m.worker = any (array(select private.acting_for()))
          and (t.day = (select private.today()) and m.status <> 'cancelled'
               or m.status = 'booked' and m.starts_at < (select private.today()))
          and (m.group_id is null or m.status = 'booked'
               and exists (select from private.group_meeting g where g.id = m.group_id and g.status = 'held'))
        union all
        select case when t.day = (select private.today()) then 'today' else 'overdue' end,
               case when t.day = (select private.today()) then 1 else 2 end,
               g.starts_at, g.id, 'group_meeting', null, g.starts_at, t.day, t.day - (select private.today()),
               concat_ws(', ', k.label_da, f.label_da), concat_ws(', ', k.label_en, f.label_en),
               case when g.status = 'booked' and t.day < (select private.today()) then 'unrecorded' else g.status end, null,
               'Gruppemøde: alle får deres udfald ved opråbet.', 'A group meeting: all get their outcome at the roll call.',
               g.worker, null, null, g.id, g.title || ' ' || private.group_size(g.id) || '/' || g.capacity, case when g.worker <> session_user then g.worker end
        from private.group_meeting g
        cross join lateral (select private.local_day(g.starts_at) as day) t
        left join private.code k on k.list = 'meeting_kind' and k.code = g.kind
        left join private.code f on f.list = 'meeting_form' and f.code = g.form
        where g.worker = any (array(select private.acting_for()))
          and (t.day = (select private.today()) and g.status <> 'cancelled'
               or g.status = 'booked' and g.starts_at < (select private.today()))
        union all
        select case when h.id is not null then 'waiting' when o.due_on = (select private.today()) then 'today' when o.due_on < (select private.today()) then 'overdue'
                    when o.due_on <= (select private.today()) + 7 then 'week' else 'month' end,
               case when h.id is not null then 6 when o.due_on = (select private.today()) then 1 when o.due_on < (select private.today()) then 2
                    when o.due_on <= (select private.today()) + 7 then 3 else 4 end,
               case when h.id is not null then h.until_on::timestamptz when o.due_on = (select private.today()) then (o.due_on + 1)::timestamptz else o.due_on::timestamptz end,
               o.id, 'obligation', o.casefile_id, null, o.due_on, o.due_on - (select private.today()),
               private.rule_text(r.what_da, true, r, o), private.rule_text(r.what_en, false, r, o),
               case when h.id is not null then 'waiting' when o.booked_for = 'infinity' then 'open'
                    when o.booked_for < (select private.today()) then 'unrecorded' else 'booked' end,
               nullif(o.booked_for, 'infinity'),
               concat_ws(' ', 'Afventer ' || w.label_da || ' til ' || private.day_text(h.until_on, true) || '.', private.rule_why(true, r, o)),
               concat_ws(' ', 'Waiting for ' || w.label_en || ' until ' || private.day_text(h.until_on, false) || '.', private.rule_why(false, r, o)),
               o.responsible, o.booked_id, o.id, null, null,
               case when o.responsible <> session_user and o.responsible = any (array(select private.acting_for())) then o.responsible end
        from private.obligation o
        join private.rule r on r.id = o.rule_id
        left join private.hold h
            on h.obligation_id = o.id and h.until_on > (select private.today()) and o.latest_on >= (select private.today())
        left join private.code w on w.list = 'waiting_for' and w.code = h.waiting_for
        where o.status = 'open' and o.first_open and o.until > (select private.today()) and o.owed_by <> 'a_kasse'
          and (o.responsible = any (array(select private.acting_for())) or o.casefile_id = any (array(select private.lent_cases())))
          and (o.due_on <= (select private.today()) + 30 or h.id is not null)
        union all
        select case when r.due_on = (select private.today()) then 'today' when r.due_on < (select private.today()) then 'overdue' else 'week' end,
               case when r.due_on = (select private.today()) then 1 when r.due_on < (select private.today()) then 2 else 3 end,
               r.due_on::timestamptz, r.id, 'reminder', r.casefile_id, null, r.due_on, r.due_on - (select private.today()), r.body, r.body, 'reminder', null,
               'Påmindelse: ' || r.body, 'Reminder: ' || r.body, r.responsible, null, null, null, null,
               case when coalesce(r.login, r.responsible) <> session_user then coalesce(r.login, r.responsible) end
        from private.reminder r
        where r.done_on is null and r.due_on <= (select private.today()) + 7
          and (r.login = any (array(select private.acting_for())) or r.login is null and r.responsible = any (array(select private.acting_for())))
        union all
        select 'returned', 5, a.decided_at, a.id, a.entity, a.casefile_id, null, t.day, t.day - (select private.today()), k.label_da, k.label_en,
               'returned', a.decided_at, 'Sendt tilbage af ' || s.name || ': ' || a.comment, 'Sent back by ' || s.name || ': ' || a.comment,
               a.responsible, null, null, null, null, case when a.author <> session_user then a.author end
        from private.approval a
        cross join lateral (select private.local_day(a.decided_at) as day) t
        left join private.code k on k.list = 'approval_kind' and k.code = a.kind
        left join private.staff s on s.login = a.decided_by
        where a.author = any (array(select private.acting_for())) and a.state = 'returned') d
    left join private.card c on c.casefile_id = d.casefile_id;
