-- The office hours of a unit on a day, from the first opening to the last closing, in minutes (of a day without any: the widest
-- of its week, else null); whether it is closed, and in both languages why (null: a day like this has no hours).
create or replace function private.calendar_day(p_unit uuid, p_day date)
returns table (from_min int, to_min int, closed boolean, name_da text, name_en text)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select (extract(epoch from coalesce(o.opens, w.opens)) / 60)::int, (extract(epoch from coalesce(o.closes, w.closes)) / 60)::int,
           o.opens is null or c.name_da is not null, c.name_da, c.name_en
    from (select min(h.opens) as opens, max(h.closes) as closes from private.hours_of(p_unit, p_day) h) o
    cross join (
        select min(h.opens) as opens, max(h.closes) as closes
        from private.office_hours h
        where p_day >= h.valid_from and p_day < h.valid_to and (h.unit_id = p_unit or h.unit_id is null and not exists (
            select from private.office_hours x where x.unit_id = p_unit and p_day >= x.valid_from and p_day < x.valid_to))) w
    cross join (select string_agg(d.label_da, ', ' order by d.rule) as name_da, string_agg(d.label_en, ', ' order by d.rule) as name_en
                from private.closing_day d where d.day = p_day) c
$$;
