-- The working hours of a day in minutes, and in both languages why it is closed (null: it is open).
create or replace function private.calendar_day(p_day date)
returns table (from_min int, to_min int, closed boolean, name_da text, name_en text)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select least(h.f, h.t - 15), h.t, extract(isodow from p_day) > 5, null::text, null::text
    from (select private.setting_value('workday_from', 480, 0, 1425) as f, private.setting_value('workday_to', 960, 15, 1440) as t) h
$$;
