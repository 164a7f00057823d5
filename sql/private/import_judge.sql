-- Everything that can be said of rows of a caseload file without looking at who is known already:
-- [{line, header, sort, fault, warning, detail}]. A column that the file lacks is as if it were empty.
create or replace function private.import_judge(p_rows jsonb) returns jsonb
stable set search_path = pg_catalog, pg_temp language sql as $$
    with raw as materialized (
        select c.* from private.import_cells('citizens', p_rows) c
    ), verdict as materialized (
        select d.field, d.value, private.import_cell_fault(d.field, d.value, d.required) as fault,
               private.import_cell_warning(d.field, d.value) as warning
        from (select distinct field, value, required from raw where value is not null or required) d
    ), cell as materialized (
        select r.*, v.fault, case when v.fault is null then v.warning end as warning
        from raw r left join verdict v on v.field = r.field and coalesce(v.value, '') = coalesce(r.value, '')
    ), wanted as materialized (
        select distinct on (c.field) c.field, c.header, c.sort, c.required from private.import_column c
        where c.import = 'citizens' order by c.field, c.header in (select distinct x.header from cell x) desc, c.header
    ), entry as materialized (
        select (r ->> 'line')::int as line, b.fault, r ->> b.fault as detail, f.said, f.ok
        from jsonb_array_elements(p_rows) r
        left join unnest('{short_row,bad_quotes,bad_bytes}'::text[]) b(fault) on r ? b.fault
        left join (select c.line, jsonb_object_agg(c.field, c.value) as said,
                          jsonb_object_agg(c.field, c.value) filter (where c.fault is null) as ok
                   from cell c group by c.line) f on f.line = (r ->> 'line')::int
    ), judged as (
        select e.line, null::text as header, 0 as sort, e.fault, null as warning, e.detail from entry e where e.fault is not null
        union all
        select c.line, c.header, c.sort, c.fault, c.warning, null from cell c
        union all
        -- what a mapping's pattern could make nothing of
        select (r ->> 'line')::int, n.field, 0, null, 'no_match', null
        from jsonb_array_elements(p_rows) r cross join lateral jsonb_array_elements_text(r -> 'no_match') n(field)
        where jsonb_typeof(r -> 'no_match') = 'array'
        union all
        -- a required column that is not there; a benefit without its start or group, a start without its benefit
        select e.line, w.header, w.sort, 'missing', null, null
        from entry e join wanted w
          on e.fault is null and e.said ->> w.field is null
             and (w.required and not coalesce(e.said, '{}') ? w.field
                  or w.field in ('benefit', 'starts', 'target_group')
                     and coalesce(e.said ->> 'benefit', e.said ->> 'starts') is not null)
        union all
        select e.line, w.header, w.sort, 'before_birth', null, null
        from entry e join wanted w on w.field = 'starts'
        where e.ok ->> 'cpr' is not null
          and private.clean_date(e.ok ->> 'starts') < private.cpr_birth(translate(e.ok ->> 'cpr', '- ', ''))
    )
    select coalesce(jsonb_agg(jsonb_build_object('line', j.line, 'header', j.header, 'sort', j.sort, 'fault', j.fault,
                                                 'warning', j.warning, 'detail', j.detail)), '[]')
    from judged j where j.fault is not null or j.warning is not null
$$;
