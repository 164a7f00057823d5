-- What the headers of an import file mean: each with its field, or the problem unknown_column (it will be passed over) or
-- column_twice; and a row missing_column for each required field that none of them is.
create or replace function api.import_header(p_import text, p_headers text[])
returns table (header text, field text, problem text)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    with said as (
        select h.n, h.header, c.field,
               case when c.field is null then 'unknown_column'
                    when count(*) over (partition by c.field) > 1 then 'column_twice' end as problem
        from unnest(p_headers) with ordinality h(header, n)
        left join private.import_column c on c.import = p_import and c.header = lower(private.clean_text(h.header))
    ), missing as (
        select distinct on (c.field) 1000000 + c.sort as n, c.header, c.field from private.import_column c
        where c.import = p_import and c.required and c.field not in (select s.field from said s where s.field is not null)
        order by c.field, c.header
    )
    select x.header, x.field, x.problem
    from (select s.n, s.header, s.field, s.problem from said s
          union all select m.n, m.header, m.field, 'missing_column' from missing m) x
    order by x.n
$$;
