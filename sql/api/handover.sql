-- What another municipality needs of a case: benefit, plan, goals, measures, mentor, agreements, meetings, consents, of what ran
-- when it was closed (or runs now). What is confidential shows while the case is open to the caller. Sorted by casefile_id, sort,
-- id.
create or replace view api.handover with (security_invoker = true, security_barrier = true) as
    select x.casefile_id, k.display_name as name, x.sort, x.id, x.part, x.text, nullif(x.starts, '-infinity') as starts,
           nullif(x.ends, 'infinity') as ends
    from (
        select b.casefile_id, 1 as sort, b.id, 'benefit_period' as part,
               concat_ws(', ', c.label_da, v.label_da) as text, b.starts, b.ends
        from private.benefit_period b
        left join private.code c on c.list = 'benefit' and c.code = b.benefit
        left join private.code v on v.list = 'visitation' and v.code = b.visitation
        union all
        select p.casefile_id, 2, p.id, 'plan', p.summary, p.starts, 'infinity' from private.plan p
        where p.status <> 'draft' and p.starts = (select max(q.starts) from private.plan q
                                                  where q.casefile_id = p.casefile_id and q.status <> 'draft')
        union all
        select g.casefile_id, 3, g.id, 'goal', concat_ws(': ', g.title, nullif(g.own_words, '')), '-infinity', g.due_on
        from private.goal g where g.status = 'open'
        union all
        select a.casefile_id, 4, a.id, 'activity', concat_ws(', ', k.label_da, nullif(a.title, ''), a.provider), a.starts, a.ends
        from private.activity a left join private.code k on k.list = 'activity_kind' and k.code = a.kind
        where a.status <> 'planned'
        union all
        select a.casefile_id, 5, a.id, 'mentor_assignment', concat_ws(', ', m.name, nullif(m.organisation, ''), nullif(a.purpose, '')),
               a.starts, a.ends
        from private.mentor_assignment a join private.mentor m on m.id = a.mentor_id
        union all
        select a.casefile_id, 6, a.id, 'agreement', a.body, '-infinity', a.due_on from private.agreement a where not a.done
        union all
        select m.casefile_id, 7, m.id, 'meeting', concat_ws(', ', coalesce(m.title, k.label_da), f.label_da),
               private.local_day(m.starts_at), private.local_day(m.starts_at)
        from private.meeting m
        left join private.code k on k.list = 'meeting_kind' and k.code = m.kind
        left join private.code f on f.list = 'meeting_form' and f.code = m.form
        where m.status = 'held'
        union all
        select c.casefile_id, 8, c.id, 'consent', concat_ws(', ', k.label_da, nullif(c.party, ''), c.purpose), c.given_on, c.expires_on
        from private.consent c left join private.code k on k.list = 'consent_scope' and k.code = c.scope
        where c.withdrawn_on is null and c.expires_on >= private.today()) x
    left join private.card k on k.casefile_id = x.casefile_id;
