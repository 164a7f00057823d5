-- owner: foothold_owner
-- Takes rows of a caseload file, [{"line": n, "<header>": "text", …}] as they stand in it, and carries them out at once: bad ones
-- are named by line, column and reason, good ones are written all the same, as a batch that has the op's id and can be taken
-- back. One row per line says what became of it; further faults and warnings of a line follow as rows without outcome. A repeated
-- op gets the same answer; a repeated row is skipped.
create or replace function api.import_citizens(p_op uuid, p_rows jsonb)
returns table (line int, column_name text, outcome text, reason text, warning text)
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
#variable_conflict use_column
declare
    v_done jsonb := private.receipt_take(p_op, 'import_citizens', p_rows);
begin
    if v_done is null then
        perform private.require('import');
        perform private.import_at_once(p_op, p_rows);
        v_done := private.receipt_put(p_op, jsonb_build_object('rows', (
            select coalesce(jsonb_agg(a), '[]')
            from private.import_answer(p_op, array(select (r ->> 'line')::int from jsonb_array_elements(p_rows) r)) a)));
    end if;
    return query
    select r.line, r.column_name, r.outcome, r.reason, r.warning
    from jsonb_to_recordset(v_done -> 'rows')
         r(n int, line int, column_name text, outcome text, reason text, warning text)
    order by r.n;
end $$;
