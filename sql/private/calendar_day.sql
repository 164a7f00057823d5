-- The working hours of a day in minutes, whether it is closed, and in both languages why (null: a weekend like any other).
create or replace function private.calendar_day(p_day date)
returns table (from_min int, to_min int, closed boolean, name_da text, name_en text)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select least(h.f, h.t - 15), h.t, extract(isodow from p_day) > 5 or c.name_da is not null, c.name_da, c.name_en
    from (select private.setting_value('workday_from', 480, 0, 1425) as f, private.setting_value('workday_to', 960, 15, 1440) as t) h
    cross join (select string_agg(d.label_da, ', ' order by d.rule) as name_da, string_agg(d.label_en, ', ' order by d.rule) as name_en
                from private.closing_day d where d.day = p_day) c
$$;
