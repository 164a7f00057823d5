-- After a change of a group meeting, under its lock: whoever joined between its being read and locked did not follow it.
-- Then all is done over again.
create or replace function private.group_level(p_group uuid) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if exists (
        select from private.meeting m join private.group_meeting g on g.id = m.group_id
        where g.id = p_group and m.status = 'booked' and (g.status = 'cancelled'
           or (g.starts_at, g.ends_at, g.worker, g.room_id) is distinct from (m.starts_at, m.ends_at, m.worker, m.room_id)))
    then
        raise exception using errcode = '40001', message = 'group_joined';
    end if;
end $$;
