-- Makes the closing days of private.closing_rule what the rules say, from 1900 to 2100; days a municipality has closed by
-- itself stay. Returns the number of rows touched.
create or replace function private.closing_days_put() returns int
volatile set search_path = pg_catalog, pg_temp language sql as $$
    with want as materialized (
        select case when r.easter_offset is null then make_date(y, r.month, r.day) else private.easter(y) + r.easter_offset end as day,
               r.name, r.label_da, r.label_en
        from private.closing_rule r cross join lateral generate_series(r.from_year, r.to_year) y
        where r.active and (r.month is distinct from 2 or r.day < 29 or y % 4 = 0 and (y % 100 <> 0 or y % 400 = 0))
    ), gone as (
        delete from private.closing_day d where d.rule <> '' and (d.day, d.rule) not in (select w.day, w.name from want w)
        returning 1
    ), put as (
        insert into private.closing_day as d (day, rule, label_da, label_en) select * from want
        on conflict (day, rule) do update set label_da = excluded.label_da, label_en = excluded.label_en
        where (d.label_da, d.label_en) is distinct from (excluded.label_da, excluded.label_en)
        returning 1
    )
    select ((select count(*) from gone) + (select count(*) from put))::int
$$;
