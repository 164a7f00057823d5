-- One case in the order it happened: meetings, notes (while it is open), benefits, mentors, plan reviews, and what was
-- saved besides. Sorted by casefile_id, at desc, id. fields: what a change touched, as names of fields.
create or replace view api.timeline with (security_invoker = true, security_barrier = true) as
    select t.casefile_id, t.at, t.id, t.entity, t.row_id, t.who, t.text_da, t.text_en, t.fields,
           private.local_day(t.at) as day
    from (
        select m.casefile_id, m.starts_at as at, 'meeting ' || m.id as id, 'meeting' as entity, m.id as row_id,
               m.worker as who,
               concat_ws(', ', concat_ws(' ', coalesce(m.title, k.label_da), s.label_da), f.label_da, m.place) as text_da,
               concat_ws(', ', concat_ws(' ', coalesce(m.title, k.label_en), s.label_en), f.label_en, m.place) as text_en,
               '{}'::text[] as fields
        from private.meeting m
        left join private.code k on k.list = 'meeting_kind' and k.code = m.kind
        left join private.code s on s.list = 'meeting_status' and s.code = m.status
        left join private.code f on f.list = 'meeting_form' and f.code = m.form
        union all
        select n.casefile_id, n.happened_at, 'note ' || n.id, 'note', n.id, n.author,
               k.label_da || ': ' || left(split_part(n.body, E'\n', 1), 200),
               k.label_en || ': ' || left(split_part(n.body, E'\n', 1), 200), '{}'
        from private.note n left join private.code k on k.list = 'note_kind' and k.code = n.kind
        union all
        select b.casefile_id, b.starts::timestamptz, 'benefit ' || b.id, 'benefit_period', b.id, null,
               'ydelse: ' || concat_ws(', ', k.label_da, v.label_da), 'benefit: ' || concat_ws(', ', k.label_en, v.label_en),
               '{}'
        from private.benefit_period b
        left join private.code k on k.list = 'benefit' and k.code = b.benefit
        left join private.code v on v.list = 'visitation' and v.code = b.visitation
        union all
        select a.casefile_id, a.starts::timestamptz, 'mentor ' || a.id, 'mentor_assignment', a.id, null,
               'mentor ' || m.name || ' til ' || to_char(a.ends, 'DD-MM-YYYY'),
               'mentor ' || m.name || ' until ' || to_char(a.ends, 'DD-MM-YYYY'), '{}'
        from private.mentor_assignment a join private.mentor m on m.id = a.mentor_id
        union all
        select f.casefile_id, coalesce(f.decided_on, f.referred_on)::timestamptz, 'referral ' || f.id, 'referral', f.id, null,
               concat_ws(', ', case f.status when 'open' then 'henvist til visitation' when 'concluded' then 'visiteret'
                                             else 'henvisning trukket' end, v.label_da),
               concat_ws(', ', case f.status when 'open' then 'referred to visitation' when 'concluded' then 'visitated'
                                             else 'referral withdrawn' end, v.label_en), '{}'
        from private.referral f
        left join private.code v on v.list = 'visitation' and v.code = coalesce(f.decided, f.proposed)
        union all
        select r.casefile_id, r.held_on::timestamptz, 'review ' || r.id, 'plan_review', r.id, null,
               'plan genbesøgt', 'plan reviewed', '{}'
        from private.plan_review r
        union all
        select a.casefile_id, a.happened_at, 'attempt ' || a.id, 'contact_attempt', a.id, a.author,
               concat_ws(', ', 'kontakt: ' || c.label_da, o.label_da, nullif(left(a.remark, 200), '')),
               concat_ws(', ', 'contact: ' || c.label_en, o.label_en, nullif(left(a.remark, 200), '')), '{}'
        from private.contact_attempt a
        left join private.code c on c.list = 'attempt_channel' and c.code = a.channel
        left join private.code o on o.list = 'attempt_outcome' and o.code = a.outcome
        union all
        select x.casefile_id, x.closed_on::timestamptz, 'exit ' || x.id, 'case_exit', x.id, x.closed_by,
               concat_ws(', ', 'sag lukket: ' || r.label_da, n.label_da, x.municipality),
               concat_ws(', ', 'case closed: ' || r.label_en, n.label_en, x.municipality), '{}'
        from private.case_exit x
        left join private.code r on r.list = 'exit_reason' and r.code = x.reason
        left join private.code n on n.list = 'next_benefit' and n.code = x.next_benefit
        union all
        select c.casefile_id, c.at, 'change ' || c.id, c.entity, c.row_id, c.who,
               coalesce(e.label_da, c.entity) || case when c.removed then ' fjernet' else ' ændret: ' || f.da end || coalesce(' (for ' || c.acted_for || ')', ''),
               coalesce(e.label_en, c.entity) || case when c.removed then ' removed' else ' changed: ' || f.en end || coalesce(' (for ' || c.acted_for || ')', ''),
               c.fields
        from private.change c
        left join private.code e on e.list = 'entity' and e.code = c.entity
        cross join lateral (
            select string_agg(coalesce(k.label_da, n.name), ', ' order by n.at) as da,
                   string_agg(coalesce(k.label_en, n.name), ', ' order by n.at) as en
            from unnest(c.fields) with ordinality n(name, at)
            left join private.code k on k.list = 'field' and k.code = n.name) f
        where c.casefile_id is not null and c.version > 1 and c.entity not in ('meeting_participant', 'agreement')) t;
