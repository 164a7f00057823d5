-- Group meetings, today's and those ahead first, the latest of those that were after them. Sorted by section_no, sort_no, id.
create or replace view api.group_meeting_list with (security_invoker = true, security_barrier = true) as
    select g.id, g.version, g.id as group_id, g.kind, g.form, g.title, g.starts_at, g.where_at, g.worker, g.worker_name,
           g.members_text, g.state, s.section, s.section_no,
           case when s.section = 'past' then -1 else 1 end * extract(epoch from g.starts_at)::bigint as sort_no
    from api.group_meeting g
    cross join lateral (
        select case when g.day = private.today() then 'today' when g.day > private.today() then 'ahead' else 'past' end as section,
               case when g.day = private.today() then 1 when g.day > private.today() then 3 else 4 end as section_no) s;
