-- What a person leaves behind who ends after p_last, for functions and views that have seen to the right to ask. how says what
-- becomes of it: hand_over (it stands in the way), drop (so do drafts: nobody else may read them), passes (to the next who may
-- approve), with_case, by_itself (ends with him). A case that an approved plan gives to another by the day after is none.
create or replace function private.staff_left(p_login text, p_last date)
returns table (kind text, id text, casefile_id uuid, day date, what_da text, what_en text, how text)
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_today date := private.today();
begin
    return query
    select 'case', c.id::text, c.id, c.opened_on, c.case_no, c.case_no, 'hand_over'
    from private.casefile c
    where c.responsible = p_login and c.closed_on > v_today and not exists (
        select from private.case_move_row r join private.case_move m on m.id = r.move_id
        where r.casefile_id = c.id and r.result = 'planned' and r.to_responsible is distinct from p_login
          and m.state in ('approved', 'running') and m.effective_on <= p_last + 1)
    union all
    select 'meeting', m.id::text, m.casefile_id, private.local_day(m.starts_at), coalesce(m.title, k.label_da), coalesce(m.title, k.label_en), 'hand_over'
    from private.meeting m left join private.code k on k.list = 'meeting_kind' and k.code = m.kind
    where m.worker = p_login and m.status = 'booked' and private.local_day(m.starts_at) > p_last and m.group_id is null and not exists (
        select from private.case_move_row r join private.case_move v on v.id = r.move_id
        where v.meetings and r.casefile_id = m.casefile_id and r.result = 'planned' and r.responsible = p_login
          and v.state in ('approved', 'running') and v.effective_on <= p_last + 1)
    union all
    select 'group_meeting', g.id::text, null, private.local_day(g.starts_at), g.title, g.title, 'hand_over'
    from private.group_meeting g
    where g.worker = p_login and g.status = 'booked' and private.local_day(g.starts_at) > p_last
    union all
    select 'draft', d.screen || ' ' || d.key, null, private.local_day(d.at), 'kladde', 'draft', 'drop' from private.draft d where d.login = p_login
    union all
    select 'approval', a.id::text, a.casefile_id, private.local_day(a.submitted_at), k.label_da, k.label_en, case when x.next is null then 'hand_over' else 'passes' end
    from private.approval a
    left join private.code k on k.list = 'approval_kind' and k.code = a.kind
    cross join lateral (
        select (select s.login from private.staff s where s.unit_id = any (private.unit_chain(a.unit_id))
                and s.role = 'supervisor' and v_today between s.starts and s.ends and s.login not in (a.author, p_login) limit 1) as next) x
    where a.state in ('submitted', 'invalid') and private.approver_of(a.unit_id, a.author) = p_login
    union all
    select 'returned', a.id::text, a.casefile_id, private.local_day(a.decided_at), k.label_da, k.label_en, 'with_case'
    from private.approval a left join private.code k on k.list = 'approval_kind' and k.code = a.kind
    where a.state = 'returned' and a.author = p_login
    union all
    select 'mentor', a.id::text, a.casefile_id, a.ends, n.name, n.name, 'with_case'
    from private.mentor_assignment a join private.mentor n on n.id = a.mentor_id
    where a.responsible = p_login and a.outcome is null and a.ends >= v_today
    union all
    select 'reminder', r.id::text, r.casefile_id, r.due_on, r.body, r.body, 'with_case'
    from private.reminder r where r.login = p_login and r.done_on is null
    union all
    select 'member', a.id::text, a.casefile_id, a.valid_from, k.label_da, k.label_en, 'by_itself'
    from private.assignment a left join private.code k on k.list = 'assignment_kind' and k.code = a.kind
    where a.login = p_login and a.kind <> 'responsible' and a.valid_to > greatest(a.valid_from, p_last)
    union all
    select 'substitute', s.id::text, null, s.starts, s.login || ' <- ' || s.substitute, s.login || ' <- ' || s.substitute, 'by_itself'
    from private.substitute s where p_login in (s.login, s.substitute) and s.ends > p_last;
end $$;
