-- The office hours of a unit on a day, from the first opening to the last closing, in minutes (of a day without any: those of
-- its week, else null); whether it is closed, and in both languages why (null: a day like this has no hours).
create or replace function private.calendar_day(p_unit uuid, p_day date)
returns table (from_min int, to_min int, closed boolean, name_da text, name_en text)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    with hours as (
        select d.day, min(extract(epoch from h.opens) / 60)::int as f, max(extract(epoch from h.closes) / 60)::int as t
        from (select p_day - extract(isodow from p_day)::int + n as day from generate_series(1, 7) n) d
        cross join lateral private.hours_of(p_unit, d.day) h
        group by d.day
    )
    select coalesce(o.f, w.f), coalesce(o.t, w.t), o.f is null or c.name_da is not null, c.name_da, c.name_en
    from (select min(h.f) as f, max(h.t) as t from hours h) w
    left join hours o on o.day = p_day
    cross join (select string_agg(d.label_da, ', ' order by d.rule) as name_da, string_agg(d.label_en, ', ' order by d.rule) as name_en
                from private.closing_day d where d.day = p_day) c
$$;
