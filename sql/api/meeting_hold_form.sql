-- What the form "hold a meeting" begins with: the meeting as booked, its participants, and a proposal for the next one:
-- for the deadline after the one that this meeting meets, a week before it falls, at an hour when both are free.
-- One row per meeting that was not cancelled; holding it again corrects the outcome.
create or replace view api.meeting_hold_form with (security_invoker = true, security_barrier = true) as
    select m.id, m.version, m.casefile_id, c.display_name as name, c.case_no, m.kind,
           case when m.status = 'no_show' then 'no_show' else 'held' end as outcome, m.form, m.resets_deadline,
           m.starts_at, m.ends_at, m.place, m.title,
           (select string_agg(concat_ws(' ', nullif(p.name, ''), '(' || p.role || ')'), E'\n' order by p.id)
            from private.meeting_participant p where p.meeting_id = m.id) as participants,
           ''::text as note, ''::text as agreements, false as plan_review, null::date as plan_review_on,
           n.kind as next_kind, m.form as next_form, n.starts_at as next_starts_at,
           n.starts_at + (m.ends_at - m.starts_at) as next_ends_at, m.place as next_place,
           n.due_on as next_due_on, n.what_da as next_what_da, n.what_en as next_what_en, n.why_da as next_why_da,
           n.why_en as next_why_en, w.da as participants_da, w.en as participants_en
    from private.meeting m
    left join private.card c on c.casefile_id = m.casefile_id
    left join lateral (
        select o.due_on, case when m.kind = any (r.meeting_kinds) then m.kind else r.meeting_kinds[1] end as kind,
               private.rule_text(r.what_da, true, r, o) as what_da, private.rule_text(r.what_en, false, r, o) as what_en,
               private.rule_why(true, r, o) as why_da, private.rule_why(false, r, o) as why_en,
               private.free_time(m.casefile_id, m.worker, greatest(o.due_on - 7, private.today() + 7),
                                 m.ends_at - m.starts_at) as starts_at
        from private.obligation o
        join private.rule r on r.id = o.rule_id
        where o.casefile_id = m.casefile_id and o.status = 'open' and o.booked_for = 'infinity'
          and o.until > o.due_on and o.owed_by = 'job_centre' and cardinality(r.meeting_kinds) > 0
        order by o.due_on, o.id limit 1) n on true
    left join lateral (
        select string_agg(case when p.name = '' then k.label_da else p.name || ' (' || k.label_da || ')' end, E'\n'
                          order by p.id) as da,
               string_agg(case when p.name = '' then k.label_en else p.name || ' (' || k.label_en || ')' end, E'\n'
                          order by p.id) as en
        from private.meeting_participant p
        join private.code k on k.list = 'participant_role' and k.code = p.role
        where p.meeting_id = m.id) w on true
    where m.status <> 'cancelled';
