-- p_from plus p_n days, weeks or months. A month ends on the same day of its month, or on that month's last. Without a
-- search_path of its own, so that it is inlined.
create or replace function private.span_add(p_from date, p_n int, p_unit text) returns date
immutable parallel safe language sql as $$
    select case p_unit when 'day' then p_from + p_n when 'week' then p_from + 7 * p_n
           else (p_from + pg_catalog.make_interval(months => p_n))::date end
$$;
