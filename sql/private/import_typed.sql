-- Rows of a caseload file that have no fault, as typed rows, in order of lines.
create or replace function private.import_typed(p_rows jsonb, p_bad int[]) returns private.import_citizen[]
stable set search_path = pg_catalog, pg_temp language sql as $$
    with cell as materialized (
        select c.line, c.field, c.value from private.import_cells('citizens', p_rows) c
        where c.line <> all (p_bad) and c.value is not null
    ), meant as materialized (
        select d.field, d.value, private.import_value(d.field, d.value) as means
        from (select distinct field, value from cell) d
    ), entry as (
        select c.line, jsonb_object_agg(case c.field when 'unit' then 'unit_id' when 'worker' then 'responsible'
                                        else c.field end, m.means) as v
        from cell c join meant m on m.field = c.field and m.value = c.value
        group by c.line
    ), turned as (
        select e.line, e.v || jsonb_build_object('line', e.line, 'turn',
                   row_number() over (partition by e.v ->> 'cpr' order by e.line)) as v
        from entry e
    )
    select coalesce(array_agg(jsonb_populate_record(null::private.import_citizen, t.v) order by t.line), '{}')
    from turned t
$$;
