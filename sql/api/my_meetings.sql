-- The caller's own calendar: today, what lacks an outcome, what lies ahead by date, what has been from the latest back.
-- Sorted by section_no, sort_no, name, id; bounded by one person's meetings.
create or replace view api.my_meetings with (security_invoker = true, security_barrier = true) as
    select m.id, m.version, m.casefile_id, coalesce(m.name, '') as name, m.case_no, m.target_group, m.kind, m.form, m.starts_at, m.ends_at, m.day,
           m.place, m.title, m.worker, m.worker_name, m.state, m.status, m.resets_deadline, m.cancel_reason, m.unit_id,
           m.responsible, m.participants, m.room, m.where_at, m.group_id, m.moves, m.what_da, m.what_en, s.section, s.section_no,
           case when s.section = 'past' then -1 else 1 end * extract(epoch from m.starts_at)::bigint as sort_no
    from api.meeting_list m
    cross join lateral (
        select case when m.day = (select private.today()) then 'today' when m.day > (select private.today()) then 'ahead'
                    when m.state = 'unrecorded' then 'unrecorded' else 'past' end as section,
               case when m.day = (select private.today()) then 1 when m.day > (select private.today()) then 3
                    when m.state = 'unrecorded' then 2 else 4 end as section_no) s
    where m.worker = any (array(select private.acting_for()));
