-- Elements that give the booked members of a group meeting p_change, each at its present version.
create or replace function private.group_items(p_group uuid, p_change jsonb) returns jsonb
stable set search_path = pg_catalog, pg_temp language sql as $$
    select coalesce(jsonb_agg(private.save_item('meeting', m.id, m.version, p_change) order by m.id), '[]')
    from private.meeting m where m.group_id = p_group and m.status = 'booked'
$$;
