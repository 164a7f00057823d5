-- AFTER INSERT, UPDATE or DELETE of meeting and group_meeting: what is booked keeps its citizen, worker and room busy,
-- in that order, so that two who book at once never wait for each other in a ring. Of the members of a group only the
-- citizens are booked: worker and room are the group's.
create or replace function private.booking_follow() returns trigger
security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_now  jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    v_solo boolean := tg_table_name = 'group_meeting' or v_now ->> 'group_id' is null;
begin
    if tg_op <> 'INSERT' then
        delete from private.booking b where (tg_table_name = 'meeting' and b.meeting_id = old.id)
                                         or (tg_table_name = 'group_meeting' and b.group_id = old.id);
    end if;
    if v_now ->> 'status' = 'booked' then
        insert into private.booking (resource, who, starts_at, ends_at, meeting_id, group_id)
        select r.resource, r.who, new.starts_at, new.ends_at,
               case when tg_table_name = 'meeting' then new.id end, case when tg_table_name = 'group_meeting' then new.id end
        from (values (1, 'citizen', v_now ->> 'casefile_id', true), (2, 'worker', v_now ->> 'worker', v_solo),
                     (3, 'room', v_now ->> 'room_id', v_solo)) r(n, resource, who, wanted)
        where r.who is not null and r.wanted
        order by r.n;
    end if;
    return null;
end $$;
