-- Judges rows of a caseload file, [{"line": n, "<header>": "text", …}], and keeps them in their batch with what would become of
-- each. Rows of the same CPR number are judged in turns, so that the second is held against what the first leaves.
create or replace function private.import_preview(p_batch private.import_batch, p_rows jsonb) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_said  jsonb;
    v_heads jsonb;
    v_good  private.import_citizen[];
begin
    if jsonb_typeof(p_rows) is distinct from 'array'
       or exists (select from jsonb_array_elements(p_rows) r where (r ->> 'line') !~ '^[0-9]{1,9}$' or not r ? 'line') then
        raise exception using errcode = 'FH006', message = 'bad_request', column = 'rows';
    elsif (select count(*) <> count(distinct r ->> 'line') from jsonb_array_elements(p_rows) r)
          or exists (select from private.import_row w join jsonb_array_elements(p_rows) r on w.line = (r ->> 'line')::int
                     where w.batch_id = p_batch.id) then
        raise exception using errcode = 'FH006', message = 'row_twice', column = 'rows';
    end if;
    v_said := private.import_judge(p_rows);
    v_heads := private.import_headers(p_rows, p_batch.columns);
    v_good := private.import_typed(p_rows, array(
        select (s ->> 'line')::int from jsonb_array_elements(v_said) s where s ->> 'fault' is not null));
    for i in 1 .. coalesce((select max(g.turn) from unnest(v_good) g), 0) loop
        perform private.import_turn(p_batch.id, array(select g from unnest(v_good) g where g.turn = i order by g.line), v_heads);
    end loop;
    insert into private.import_row (batch_id, line, verdict)
    select p_batch.id, (r ->> 'line')::int, 'error' from jsonb_array_elements(p_rows) r
    where (r ->> 'line')::int not in (select g.line from unnest(v_good) g);
    update private.import_row w set said = w.said || s.said
    from (select i.line, i.bad, jsonb_agg(jsonb_strip_nulls(jsonb_build_object('column', coalesce(p_batch.columns ->> i.header, i.header),
                     'reason', i.fault, 'warning', i.warning, 'detail', i.detail)) order by i.fault is null, i.sort) as said
          from (select x.*, x.fault is not null as bad
                from jsonb_to_recordset(v_said) x(line int, header text, sort int, fault text, warning text, detail text)) i
          group by i.line, i.bad) s
    where w.batch_id = p_batch.id and w.line = s.line and s.bad = (w.verdict = 'error');
    perform private.import_count(p_batch.id, array(select (r ->> 'line')::int from jsonb_array_elements(p_rows) r));
end $$;
