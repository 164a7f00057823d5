-- Raises room_closed when the room cannot be booked at that time; null is no room.
create or replace function private.room_open(p_room uuid, p_at timestamptz) returns void
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if p_room is not null and not exists (
        select from private.room r where r.id = p_room and private.local_day(p_at) between r.starts and r.ends)
    then
        raise exception using errcode = 'FH057', message = 'room_closed', column = 'room_id';
    end if;
end $$;
