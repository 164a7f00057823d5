-- The cells of a file's rows [{"line": n, "<header>": "text", …}] whose headers are known, cleaned.
create or replace function private.import_cells(p_import text, p_rows jsonb)
returns table (line int, field text, header text, sort int, required boolean, value text)
stable set search_path = pg_catalog, pg_temp language sql as $$
    with raw as materialized (
        select (r ->> 'line')::int as line, k.key, k.value
        from jsonb_array_elements(p_rows) r cross join lateral jsonb_each_text(r) k
    ), known as materialized (
        select h.key, c.field, c.sort, c.required
        from (select distinct key from raw) h
        join private.import_column c on c.import = p_import and c.header = lower(private.clean_text(h.key))
    ), cleaned as materialized (
        -- files repeat themselves: each different text is cleaned once
        select d.value, d.lines, nullif(private.clean_text(d.value, d.lines), '') as clean
        from (select distinct r.value, k.field = 'remark' as lines from raw r join known k on k.key = r.key) d
    )
    select r.line, k.field, r.key, k.sort, k.required, c.clean
    from raw r
    join known k on k.key = r.key
    left join cleaned c on c.value = r.value and c.lines = (k.field = 'remark')
$$;
