-- owner: foothold_owner
-- What runs out soon in the cases that the caller follows up, or has just run out and is not settled: mentors, plans,
-- protection, exemptions, programmes. By kind, then date.
create or replace function api.ageing()
returns table (id text, kind text, ends date, days int, casefile_id uuid, name text, detail text, unit_id uuid, unit text,
               worker text)
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
#variable_conflict use_column
declare
    v_names boolean := private.case_login() is not null; -- an auditor counts, but sees no names
    v_cases uuid[];
    v_today date := private.today();
    v_from date;
    v_to date;
    v_plans date;
begin
    perform private.require('followup');
    v_cases := private.followed_cases();
    select v_today - max(s.value) filter (where s.name = 'ageing_past_days')::int,
           v_today + max(s.value) filter (where s.name = 'ageing_days')::int,
           v_today + max(s.value) filter (where s.name = 'ageing_plan_days')::int into v_from, v_to, v_plans
    from private.setting s;
    return query
    select a.kind || ' ' || a.id, a.kind, a.ends, a.ends - v_today, a.casefile_id,
           case when v_names then c.display_name end, a.detail, c.unit_id, u.name, c.responsible
    from (
        select 'mentor' as kind, m.id, m.casefile_id, m.ends, t.name as detail
        from unnest(v_cases) v(id) join private.mentor_assignment m on m.casefile_id = v.id join private.mentor t on t.id = m.mentor_id
        where m.decided_on is null
        union all
        select 'plan', p.id, p.casefile_id, p.review_on, null from unnest(v_cases) v(id) join private.plan p on p.casefile_id = v.id
        where p.status = 'active' and p.review_on <= v_plans
        union all
        select 'protection', p.id, p.casefile_id, p.protected_until, null from unnest(v_cases) v(id) join private.citizen p on p.casefile_id = v.id
        where p.protected_until >= v_today
        union all
        select 'exemption', e.id, e.casefile_id, e.ends, null from unnest(v_cases) v(id) join private.exemption e on e.casefile_id = v.id
        where e.ends >= v_today
        union all
        select 'enrolment', e.id, e.casefile_id, e.ends, e.programme from unnest(v_cases) v(id) join private.enrolment e on e.casefile_id = v.id
        where e.ends >= v_today) a
    join private.card c on c.casefile_id = a.casefile_id
    join private.unit u on u.id = c.unit_id
    where a.ends between v_from and v_to
    order by array_position('{mentor,protection,exemption,enrolment,plan}', a.kind), a.ends, c.display_name, a.id;
end $$;
