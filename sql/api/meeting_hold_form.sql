-- What the form "hold a meeting" begins with: the meeting as booked, its participants, and a proposal for the next one:
-- for the deadline after the one that this meeting meets, a week before it falls, at an hour when both are free.
-- Agreements still in force stand among its lines already.
-- One row per meeting that was not cancelled; holding it again corrects the outcome and proposes nothing: it was proposed then.
create or replace view api.meeting_hold_form with (security_invoker = true, security_barrier = true) as
    select m.id, m.version, m.casefile_id, c.display_name as name, c.case_no, m.kind,
           coalesce(private.meeting_outcome(m.status, m.late), 'held') as outcome, m.form, m.resets_deadline,
           m.starts_at, m.ends_at, m.place, m.title,
           (select string_agg(private.person_line(p.name, p.role, p.form), E'\n' order by p.id)
            from private.meeting_participant p where p.meeting_id = m.id) as participants,
           ''::text as note, coalesce(a.lines, '') as agreements, false as plan_review, null::date as plan_review_on,
           n.kind as next_kind, m.form as next_form, n.starts_at as next_starts_at,
           n.starts_at + (m.ends_at - m.starts_at) as next_ends_at, m.place as next_place,
           n.due_on as next_due_on, n.what_da as next_what_da, n.what_en as next_what_en, n.why_da as next_why_da,
           n.why_en as next_why_en, w.da as participants_da, w.en as participants_en, m.room_id, e.name as room, m.a_kasse,
           m.a_kasse_status, m.visitation, m.return_on,
           ''::text as attempts, ''::text as guidance, ''::text as stated_reason, ''::text as return_plan,
           a.ids as agreements_was, m.room_id as next_room_id, e.name as next_room
    from private.meeting m
    left join private.card c on c.casefile_id = m.casefile_id
    left join lateral (
        select o.due_on, case when m.kind = any (r.meeting_kinds) then m.kind else r.meeting_kinds[1] end as kind,
               private.rule_text(r.what_da, true, r, o) as what_da, private.rule_text(r.what_en, false, r, o) as what_en,
               private.rule_why(true, r, o) as why_da, private.rule_why(false, r, o) as why_en,
               private.free_time(m.casefile_id, m.worker, greatest(o.due_on - 7, private.today() + 7),
                                 m.ends_at - m.starts_at, m.room_id) as starts_at
        from private.obligation o
        join private.rule r on r.id = o.rule_id
        where m.status = 'booked' and o.casefile_id = m.casefile_id and o.status = 'open' and o.booked_for = 'infinity'
          and o.until > o.due_on and o.owed_by = 'job_centre' and cardinality(r.meeting_kinds) > 0
        order by o.due_on, o.id limit 1) n on true
    left join lateral (
        select string_agg(private.person_line(p.name, k.label_da, f.label_da), E'\n' order by p.id) as da,
               string_agg(private.person_line(p.name, k.label_en, f.label_en), E'\n' order by p.id) as en
        from private.meeting_participant p
        join private.code k on k.list = 'participant_role' and k.code = p.role
        left join private.code f on f.list = 'meeting_form' and f.code = p.form
        where p.meeting_id = m.id) w on true
    left join private.room e on e.id = m.room_id
    left join lateral (
        select string_agg(private.agreement_line(g.body, g.due_on), E'\n' order by g.due_on, g.id) as lines,
               string_agg(g.id::text, ' ' order by g.due_on, g.id) as ids
        from private.agreement g where g.casefile_id = m.casefile_id and not g.done) a on true
    where m.status <> 'cancelled';
