-- How many citizens a group meeting has, those out of the caller's sight too; the cancelled do not count.
create or replace function private.group_size(p_group uuid) returns int
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select count(*)::int from private.meeting m where m.group_id = p_group and m.status <> 'cancelled'
$$;
