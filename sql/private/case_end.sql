-- What ends with a case that is closed from p_day on, as elements of a save: its benefit periods (the last day is the one
-- before), mentors, activities, programmes, the plan in force, an open referral; what is booked ahead is cancelled.
-- A benefit period that begins only later is in the way: it says that the citizen stays. The caller
-- holds the case's lock.
create or replace function private.case_end(p_case uuid, p_day date) returns jsonb
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_today date := private.today();
begin
    if exists (select from private.benefit_period b where b.casefile_id = p_case and b.starts > p_day) then
        raise exception using errcode = 'FH071', message = 'period_ahead', table = 'case_exit', column = 'closed_on';
    end if;
    return (
        select coalesce(jsonb_agg(private.save_item(x.entity, x.id, x.version, x.change)), '[]')
        from (
            select 'benefit_period' as entity, b.id, b.version, jsonb_build_object('ends', greatest(b.starts, p_day - 1)) as change
            from private.benefit_period b where b.casefile_id = p_case and b.ends >= p_day
            union all
            select 'enrolment', e.id, e.version, jsonb_build_object('ends', greatest(e.starts, p_day - 1))
            from private.enrolment e where e.casefile_id = p_case and e.ends >= p_day
            union all
            select 'mentor_assignment', a.id, a.version, jsonb_build_object(
                'ends', greatest(a.starts, least(a.ends, p_day - 1)), 'outcome', coalesce(a.outcome, 'stopped'),
                'decided_on', coalesce(a.decided_on, v_today))
            from private.mentor_assignment a where a.casefile_id = p_case and (a.ends >= p_day or a.decided_on is null)
            union all
            select 'activity', a.id, a.version, jsonb_build_object('status', 'stopped', 'ends', greatest(a.starts, p_day - 1))
            from private.activity a
            where a.casefile_id = p_case and a.status in ('planned', 'running') and a.ends >= p_day
            union all
            select 'plan', p.id, p.version, '{"status": "closed"}' from private.plan p
            where p.casefile_id = p_case and p.status = 'active'
            union all
            select 'referral', r.id, r.version, jsonb_build_object('status', 'withdrawn', 'decided_on', v_today)
            from private.referral r where r.casefile_id = p_case and r.status = 'open'
            union all
            select 'unit_proposal', p.id, p.version, '{"status": "lapsed"}' from private.unit_proposal p
            where p.casefile_id = p_case and p.status = 'open'
            union all
            select 'meeting', m.id, m.version, jsonb_build_object('status', 'cancelled', 'cancel_reason', 'case_closed')
            from private.meeting m
            where m.casefile_id = p_case and m.status = 'booked' and m.starts_at >= private.moment()) x);
end $$;
