-- The birth dates that somebody may mean who types 071180, 07111980, 7-11-80, 07.11.1980, 7/11 1980 or 1980-11-07, none of them
-- in the future; empty where it is no date. Of a year in two digits both centuries are meant.
create or replace function private.birth_typed(p_text text) returns date[]
stable set search_path = pg_catalog, pg_temp language sql as $$
    with typed as (
        select coalesce(
            regexp_match(p_text, '^\s*(\d\d)(\d\d)(\d{4}|\d\d)\s*$'),
            regexp_match(p_text, '^\s*(\d{1,2})\s*[-./ ]\s*(\d{1,2})\s*[-./ ]\s*(\d{4}|\d\d)\s*$'),
            (select array[i[3], i[2], i[1]] from regexp_match(p_text, '^\s*(\d{4})-(\d\d?)-(\d\d?)\s*$') i))::int[] as t,
            p_text ~ '\d{4}\s*$|^\s*\d{4}-' and p_text !~ '^\s*\d{6}\s*$' as whole),
    meant as (
        select make_date(y, t[2], 1) + t[1] - 1 as day, t[2] as month
        from typed cross join lateral unnest(case when whole then array[t[3]] else array[1900 + t[3], 2000 + t[3]] end) y
        where t[2] between 1 and 12 and t[1] between 1 and 31 and y between 1850 and 2200)
    select coalesce(array_agg(day order by day), '{}') from meant
    where extract(month from day) = month and day <= private.today()
$$;
