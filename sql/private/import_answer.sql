-- The answer about rows of a file: what was said of their cells (p_said) and what became of them (p_done), the first row
-- of each line with its outcome.
create or replace function private.import_answer(p_rows jsonb, p_said jsonb, p_done jsonb) returns jsonb
stable set search_path = pg_catalog, pg_temp language sql as $$
    with item as (
        select (s ->> 'line')::int as line, s ->> 'header' as column_name, s ->> 'fault' as reason,
               s ->> 'warning' as warning, (s ->> 'sort')::int as sort
        from jsonb_array_elements(p_said) s
        union all
        select (d ->> 'line')::int, (
                   select k from jsonb_array_elements(p_rows) r cross join lateral jsonb_object_keys(r) k
                   join private.import_column c on c.import = 'citizens' and c.header = lower(private.clean_text(k))
                   where r ->> 'line' = d ->> 'line' and c.field = d ->> 'field' limit 1),
               d ->> 'reason', null, 0
        from jsonb_array_elements(p_done) d where d ->> 'reason' is not null
    ), per_line as (
        select (r ->> 'line')::int as line, coalesce(d.outcome, 'error') as outcome
        from jsonb_array_elements(p_rows) r
        left join jsonb_to_recordset(p_done) d(line int, outcome text) on d.line = (r ->> 'line')::int
    ), numbered as (
        select p.line, p.outcome, i.column_name, i.reason, i.warning,
               row_number() over (partition by p.line order by i.reason is null, i.sort) as n
        from per_line p left join item i on i.line = p.line and (p.outcome <> 'error' or i.reason is not null)
    )
    select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
               'n', n.n, 'line', n.line, 'column_name', n.column_name, 'outcome', case when n.n = 1 then n.outcome end,
               'reason', n.reason, 'warning', n.warning))), '[]')
    from numbered n
$$;
