-- Raises an error unless the meeting may be in its group: that is booked, has room for one more (p_joins), and the meeting
-- stands at the group's time, place and worker. Under a lock on the group, so that two who join at once are counted.
create or replace function private.group_holds(p_meeting private.meeting, p_joins boolean) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    g private.group_meeting;
begin
    select * into g from private.group_meeting x where x.id = p_meeting.group_id for no key update;
    if (g.starts_at, g.ends_at, g.worker, g.room_id) is distinct from
       (p_meeting.starts_at, p_meeting.ends_at, p_meeting.worker, p_meeting.room_id)
    then
        raise exception using errcode = 'FH051', message = 'group_member', table = 'meeting', column = 'starts_at';
    end if;
    if p_joins and g.status <> 'booked' then
        raise exception using errcode = 'FH058', message = 'group_over', table = 'meeting', column = 'group_id';
    end if;
    if p_joins and private.group_size(g.id) >= g.capacity then
        raise exception using errcode = 'FH050', message = 'group_full', table = 'meeting', column = 'group_id';
    end if;
end $$;
