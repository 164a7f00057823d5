-- Elements that invite the participants of one meeting of a case to another.
create or replace function private.meeting_people_again(p_op uuid, p_from uuid, p_to uuid) returns jsonb
stable set search_path = pg_catalog, pg_temp language sql as $$
    select coalesce(jsonb_agg(private.save_item('meeting_participant', private.op_id(p_op, 'again ' || p.id), 0,
               jsonb_build_object('casefile_id', p.casefile_id, 'meeting_id', p_to, 'name', p.name, 'role', p.role)) order by p.id), '[]')
    from private.meeting_participant p where p.meeting_id = p_from
$$;
