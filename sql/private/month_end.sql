-- The last day of p_day's calendar month. Inlined.
create or replace function private.month_end(p_day date) returns date
immutable parallel safe language sql as $$
    select (pg_catalog.date_trunc('month', p_day::timestamp) + interval '1 month')::date - 1
$$;
