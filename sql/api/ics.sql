-- A worker's meetings (null: the caller's own) from p_from to p_to, both included, as iCalendar has them: times in UTC, the
-- version as sequence, what was cancelled or moved too. Of a protected citizen neither number nor place; of cases that are
-- not the caller's nothing but the hours. Sorted by starts, uid.
create or replace function api.ics(p_worker text, p_from date, p_to date)
returns table (uid text, worker text, sequence int, starts text, ends text, status text, created text, modified text, moved_from text,
               kind_da text, kind_en text, case_no text, name text, title text, room text, place text)
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    c_zone   constant text := 'Europe/Copenhagen';
    c_form   constant text := 'YYYYMMDD"T"HH24MISS"Z"';
    v_worker text := coalesce(p_worker, session_user);
    v_from   timestamptz := p_from::timestamp at time zone c_zone;
    v_to     timestamptz := (p_to + 1)::timestamp at time zone c_zone;
begin
    if p_from is null or p_to is null or p_from > p_to or p_to - p_from > 3660 then
        raise exception using errcode = 'FH006', message = 'bad_request', column = 'to';
    end if;
    if not private.calendar_may(v_worker, null) then
        raise exception using errcode = '42501', message = 'not_allowed';
    end if;
    return query
    select e.id::text, v_worker, e.version, to_char(e.starts_at at time zone 'UTC', c_form), to_char(e.ends_at at time zone 'UTC', c_form),
           case when e.status = 'cancelled' then 'CANCELLED' else 'CONFIRMED' end, to_char(e.created at time zone 'UTC', c_form),
           to_char(e.modified at time zone 'UTC', c_form), e.moved_from::text, e.kind_da, e.kind_en, e.case_no, e.name, e.title,
           e.room, e.place
    from (
        select m.id, m.version, m.starts_at, m.ends_at, m.status, m.booked_at as created,
               coalesce((select max(h.at) from private.change h where h.row_id = m.id), m.booked_at) as modified, m.moved_from,
               k.label_da as kind_da, k.label_en as kind_en, case when not c.protected then c.case_no end as case_no,
               c.display_name::text as name, case when not c.protected then m.title end as title, case when not c.protected then r.name end as room,
               case when not c.protected then m.place end as place
        from private.meeting m
        left join private.card c on c.casefile_id = m.casefile_id
        left join private.room r on r.id = m.room_id
        left join private.code k on k.list = 'meeting_kind' and k.code = m.kind
        where m.worker = v_worker and m.group_id is null and m.starts_at >= v_from and m.starts_at < v_to
        union all
        select g.id, g.version, g.starts_at, g.ends_at, g.status, null,
               (select max(h.at) from private.change h where h.row_id = g.id), null,
               k.label_da, k.label_en, null, null, g.title, r.name, g.place
        from private.group_meeting g
        left join private.room r on r.id = g.room_id
        left join private.code k on k.list = 'meeting_kind' and k.code = g.kind
        where g.worker = v_worker and g.starts_at >= v_from and g.starts_at < v_to
        union all
        select t.id, t.version, t.starts_at, t.ends_at, t.state, null, null, null, 'optaget', 'busy', null, null, null, null, null
        from private.calendar_taken(v_worker, null, v_from, v_to) t
        where t.starts_at >= v_from and t.group_id is null and not exists (select from private.meeting m where m.id = t.id)) e
    order by e.starts_at, e.id;
end $$;
