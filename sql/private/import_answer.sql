-- What is said of these rows of a batch, as functions of api answer: the first of each line with its outcome, further faults
-- and warnings of the line after it. A row that was to be written and was not is an error.
create or replace function private.import_answer(p_batch uuid, p_lines int[])
returns table (n bigint, line int, column_name text, outcome text, reason text, warning text, detail text)
stable set search_path = pg_catalog, pg_temp language sql as $$
    select row_number() over (order by r.line, s.n), r.line, s.item ->> 'column',
           case when coalesce(s.n, 1) = 1 then case when r.result in ('changed', 'refused') then 'error' else r.verdict end end,
           coalesce(case when r.result in ('changed', 'refused') then r.code end, s.item ->> 'reason'),
           s.item ->> 'warning', s.item ->> 'detail'
    from private.import_row r
    left join lateral jsonb_array_elements(r.said) with ordinality s(item, n) on true
    where r.batch_id = p_batch and r.line = any (p_lines)
    order by r.line, s.n
$$;
