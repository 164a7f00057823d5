-- Warnings of a draft about who is busy then, with when and with whom: "worker_busy 10:00-10:45 Jensen, Anna". With the
-- caller's rights: of a citizen whose card he may not see, or who is protected, the hours alone.
create or replace function private.clash_warnings(
    p_time_field text, p_room_field text, p_not uuid[], p_case uuid, p_worker text, p_room uuid, p_from timestamptz,
    p_to timestamptz) returns table (field text, what text, value text)
stable set search_path = pg_catalog, pg_temp language sql as $$
    select case when x.resource = 'room' then p_room_field else p_time_field end, 'warning',
           concat_ws(' ', x.resource || '_busy',
                     to_char(x.starts_at at time zone 'Europe/Copenhagen', 'HH24:MI') || '-'
                         || to_char(x.ends_at at time zone 'Europe/Copenhagen', 'HH24:MI'),
                     case when x.resource = 'worker' then coalesce(x.title, c.display_name) else s.name end)
    from (select distinct on (case when y.resource = 'room' then 1 else 0 end) y.*
          from private.clashes(p_not, (select f.id from private.casefile f where f.id = p_case), p_worker, p_room, p_from, p_to) y
          order by case when y.resource = 'room' then 1 else 0 end, y.resource, y.starts_at) x
    left join private.card c on c.casefile_id = x.casefile_id and not c.protected
    left join private.staff s on s.login = x.worker
$$;
