-- What stands for each placeholder of a phrase in this case, in both languages; null: nothing, or nothing that the caller may
-- see now. Not security definer: it reads the views of people, so row security and the access session decide.
create or replace function api.phrase_data(p_case uuid) returns table (code text, da text, en text)
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
#variable_conflict use_column
begin
    return query
    with day as (
        select v.today from api.version() v
    ), me as (
        select s.name from api.staff s where s.login = session_user
    ), kase as (
        select k.*, u.name as unit, s.name as worker from api.card k
        left join api.unit u on u.id = k.unit_id left join api.staff s on s.login = k.responsible
        where k.casefile_id = p_case
    ), citizen as (
        select c.given_name, c.family_name from api.citizen c where c.casefile_id = p_case
    ), ahead as (
        select m.* from api.meeting_list m where m.casefile_id = p_case and m.status = 'booked' and m.day >= (select today from day)
        order by m.starts_at limit 1
    ), held as (
        select m.* from api.meeting_list m where m.casefile_id = p_case and m.status = 'held' order by m.starts_at desc limit 1
    ), plan as (
        select p.* from api.plan p where p.casefile_id = p_case and p.status = 'active'
    ), goal as (
        select string_agg(g.title, '; ' order by g.due_on, g.title) as titles from api.goal g join plan on g.plan_id = plan.id
        where g.casefile_id = p_case and g.status = 'open'
    ), mentor as (
        select a.mentor, a.ends from api.mentor_assignment_list a where a.casefile_id = p_case and a.state = 'now'
        order by a.main desc, a.starts desc limit 1
    ), offer as (
        select a.* from api.activity_list a
        where a.casefile_id = p_case and a.status = 'running' and (select today from day) between a.starts and a.ends
        order by a.starts desc limit 1
    ), value as (
        select x.code, x.list, x.value
        from day left join kase on true left join citizen on true left join ahead on true left join held on true
        left join plan on true left join goal on true left join mentor on true left join offer on true left join me on true
        cross join lateral (values
            ('name', null, concat_ws(' ', citizen.given_name, citizen.family_name)), ('given_name', null, citizen.given_name),
            ('case_no', null, kase.case_no), ('group', 'target_group', kase.target_group), ('worker', null, kase.worker),
            ('unit', null, kase.unit), ('due', null, to_char(nullif(kase.next_due_on, 'infinity'), 'DD-MM-YYYY')),
            ('meeting_day', null, to_char(nullif(ahead.day, 'infinity'), 'DD-MM-YYYY')),
            ('meeting_time', null, to_char(ahead.starts_at at time zone 'Europe/Copenhagen', 'HH24:MI')),
            ('meeting_place', null, ahead.where_at), ('meeting_kind', 'meeting_kind', ahead.kind),
            ('last_day', null, to_char(nullif(held.day, 'infinity'), 'DD-MM-YYYY')),
            ('last_time', null, to_char(held.starts_at at time zone 'Europe/Copenhagen', 'HH24:MI')),
            ('last_place', null, held.where_at),
            ('last_kind', 'meeting_kind', held.kind), ('goals', null, goal.titles), ('plan', null, plan.summary),
            ('review', null, to_char(nullif(plan.review_on, 'infinity'), 'DD-MM-YYYY')),
            ('mentor', null, mentor.mentor),
            ('mentor_until', null, to_char(nullif(mentor.ends, 'infinity'), 'DD-MM-YYYY')),
            ('offer', 'activity_kind', offer.kind),
            ('company', null, offer.provider),
            ('offer_until', null, to_char(nullif(offer.ends, 'infinity'), 'DD-MM-YYYY')),
            ('today', null, to_char(day.today, 'DD-MM-YYYY')), ('me', null, me.name)) x(code, list, value)
    )
    select v.code, nullif(coalesce(c.label_da, v.value), ''), nullif(coalesce(c.label_en, v.value), '')
    from value v left join api.code c on c.list = v.list and c.code = v.value;
end $$;
