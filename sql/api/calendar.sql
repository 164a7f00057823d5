-- What the days from p_from up to but not including p_to hold for a worker (null: the caller himself) or for a room: a row a day
-- (entry day or closed: its office hours, and why it is closed) and one per meeting and day that it touches (entry meeting or
-- group; busy where the case is not the caller's: hours only); opens is the screen with more. Minutes are those of the day in Copenhagen. What was cancelled
-- takes no time.
create or replace function api.calendar(p_whose text, p_room uuid, p_from date, p_to date)
returns table (id text, entry text, day date, from_min int, to_min int, long_min int, starts_at timestamptz, ends_at timestamptz,
               meeting_id uuid, group_id uuid, casefile_id uuid, case_no text, name text, state text, title_da text, title_en text, opens text,
               words_da text, words_en text)
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    c_zone  constant text := 'Europe/Copenhagen';
    v_whose text := case when p_room is null then coalesce(p_whose, session_user) end;
    v_unit  uuid := (select s.unit_id from private.staff s where s.login = coalesce(v_whose, session_user));
    v_from  timestamptz := p_from::timestamp at time zone c_zone;
    v_to    timestamptz := p_to::timestamp at time zone c_zone;
begin
    if p_from is null or p_to is null or p_to - p_from not between 1 and 366 then
        raise exception using errcode = 'FH006', message = 'bad_request', column = 'to_day';
    end if;
    if not private.calendar_may(v_whose, p_room) then
        raise exception using errcode = '42501', message = 'not_allowed';
    end if;
    return query
    with days as (
        select p_from + g.n as day, (p_from + g.n)::timestamp at time zone c_zone as begins,
               (p_from + g.n + 1)::timestamp at time zone c_zone as finishes
        from generate_series(0, p_to - p_from - 1) g(n)
    ), taken as (
        select t.*, m.id as meeting_id, m.casefile_id, c.case_no, c.display_name::text as name,
               case when m.id is not null then 'meeting' when g.id is not null then 'group' else 'busy' end as entry,
               to_char(t.starts_at at time zone c_zone, 'HH24:MI') || '–' || to_char(t.ends_at at time zone c_zone, 'HH24:MI') as hours,
               coalesce(m.title, g.title, k.label_da, 'optaget') as title_da,
               coalesce(m.title, g.title, k.label_en, 'busy') as title_en,
               coalesce(f.label_da, private.group_size(g.id) || '/' || g.capacity) as form_da,
               coalesce(f.label_en, private.group_size(g.id) || '/' || g.capacity) as form_en,
               coalesce(m.place, g.place, r.name) as place, case when v_whose is null then coalesce(m.worker, g.worker) end as worker
        from private.calendar_taken(v_whose, p_room, v_from, v_to) t
        left join private.meeting m on m.id = t.id and t.group_id is null
        left join private.group_meeting g on g.id = t.group_id
        left join private.room r on r.id = coalesce(m.room_id, g.room_id)
        left join private.card c on c.casefile_id = m.casefile_id
        left join private.code k on k.list = 'meeting_kind' and k.code = m.kind
        left join private.code f on f.list = 'meeting_form' and f.code = m.form
    )
    select 'day', case when h.closed then 'closed' else 'day' end, d.day, h.from_min, h.to_min, x.minutes, null::timestamptz,
           null::timestamptz, null::uuid, null::uuid, null::uuid, null::text, null::text, null::text, h.name_da, h.name_en, null::text,
           case when h.closed then 'lukket' || coalesce(': ' || h.name_da, '') else 'kontortid ' || w.hours end,
           case when h.closed then 'closed' || coalesce(': ' || h.name_en, '') else 'office hours ' || w.hours end
    from days d
    cross join lateral private.calendar_day(v_unit, d.day) h
    cross join lateral (
        select to_char(make_interval(mins => h.from_min), 'HH24:MI') || '–' || to_char(make_interval(mins => h.to_min), 'HH24:MI')
               as hours) w
    left join private.meeting_kind x on x.kind = 'jobsamtale'
    union all
    select t.id::text, t.entry, d.day, p.from_min, case when p.to_min > p.from_min then p.to_min
                                                        else least(1440, p.from_min + p.long)::int end,
           p.long, t.starts_at, t.ends_at, t.meeting_id, t.group_id, t.casefile_id, t.case_no, t.name, t.state, t.title_da, t.title_en,
           case t.entry when 'meeting' then 'case' when 'group' then 'group_members' end,
           concat_ws(' · ', t.hours, t.name, t.case_no, concat_ws(', ', t.title_da, t.form_da), t.place, t.worker, s.label_da),
           concat_ws(' · ', t.hours, t.name, t.case_no, concat_ws(', ', t.title_en, t.form_en), t.place, t.worker, s.label_en)
    from taken t
    join days d on t.starts_at < d.finishes and t.ends_at > d.begins
    left join private.code s on s.list = 'day_state' and s.code = t.state and t.entry <> 'busy'
    cross join lateral (
        select case when t.starts_at <= d.begins then 0
                    else (extract(epoch from (t.starts_at at time zone c_zone)::time) / 60)::int end as from_min,
               case when t.ends_at >= d.finishes then 1440
                    else (extract(epoch from (t.ends_at at time zone c_zone)::time) / 60)::int end as to_min,
               (extract(epoch from t.ends_at - t.starts_at) / 60)::int as long) p
    order by 3, 4, 2, 1;
end $$;
