-- p_from plus p_n days, weeks or months. A month ends on the same day of its month, or on that month's last.
create or replace function private.span_add(p_from date, p_n int, p_unit text) returns date
immutable parallel safe set search_path = pg_catalog, pg_temp language sql as $$
    select case p_unit when 'day' then p_from + p_n when 'week' then p_from + 7 * p_n
           else (p_from + make_interval(months => p_n))::date end
$$;
