-- Where a date of an aggregated clock falls: p_raw put back by every gap that begins before the date so far.
create or replace function private.clock_date(p_raw date, p_gaps datemultirange) returns date
immutable parallel safe set search_path = pg_catalog, pg_temp language sql as $$
    select p_raw + coalesce(sum(g.days) filter (where g.starts < p_raw + g.before), 0)::int
    from (select lower(r) as starts, upper(r) - lower(r) as days,
                 coalesce(sum(upper(r) - lower(r)) over (order by lower(r) rows between unbounded preceding
                                                         and 1 preceding), 0)::int as before
          from unnest(p_gaps) r) g
$$;
