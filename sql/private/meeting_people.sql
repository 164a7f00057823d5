-- The participants of a meeting as a form says them (text, one a line, or an array): new ones are added, those invited
-- who are not among them did not attend, those who are did, in the form that is said.
create or replace function private.meeting_people(p_op uuid, p_case uuid, p_meeting uuid, p_said jsonb) returns jsonb
stable set search_path = pg_catalog, pg_temp language sql as $$
    with said as (
        select s.n, private.person_parse(s.item) as who
        from jsonb_array_elements(private.args_lines(p_said)) with ordinality s(item, n)
    ), known as (
        select p.id, p.version, p.attended, p.form, s.n is not null as came, s.who -> 'form' as said_form, p.name, p.role
        from private.meeting_participant p
        left join said s on s.who ->> 'name' = p.name and s.who ->> 'role' = p.role
        where p.meeting_id = p_meeting
    )
    select coalesce(jsonb_agg(x.item), '[]') from (
        select private.save_item('meeting_participant', k.id, k.version, jsonb_build_object('attended', k.came)
                   || case when k.came then jsonb_build_object('form', k.said_form) else '{}' end) as item
        from known k where k.attended <> k.came or k.came and to_jsonb(k.form) is distinct from nullif(k.said_form, 'null')
        union all
        select private.save_item('meeting_participant', private.op_id(p_op, 'person ' || s.n), 0,
                                 s.who || jsonb_build_object('casefile_id', p_case, 'meeting_id', p_meeting))
        from said s where not exists (select from known k where k.name = s.who ->> 'name' and k.role = s.who ->> 'role')) x
$$;
