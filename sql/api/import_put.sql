-- owner: foothold_owner
-- Judges rows of a file and keeps them in its batch: {id, rows: [{"line": n, "<header>": "text", …}]} as they stand in it, or
-- {"line": n, "short_row": "6/9"}, {"line": n, "bad_quotes": ""}, {"line": n, "bad_bytes": "<header>"} for those that cannot be
-- read; "no_match": [fields] are those that a mapping's pattern could make nothing of. Nothing else is written. One row per line
-- says what would become of it; further faults and warnings of a line follow as rows without outcome.
create or replace function api.import_put(p_op uuid, p_args jsonb)
returns table (line int, column_name text, outcome text, reason text, warning text, detail text)
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'import_put', p_args);
    v_batch private.import_batch;
begin
    if v_known is null then
        perform private.require('import');
        perform private.args_known(p_args, '{id,rows}');
        v_batch := private.import_take(p_args, '{reading}');
        perform private.import_preview(v_batch, p_args -> 'rows');
        update private.import_batch b
        set file_hash = encode(sha256(convert_to(b.file_hash || (p_args -> 'rows')::text, 'UTF8')), 'hex') where b.id = v_batch.id;
        perform private.statistics_follow();
        perform private.receipt_put(p_op, '{}');
    end if;
    return query
    select a.line, a.column_name, a.outcome, a.reason, a.warning, a.detail
    from private.import_answer(private.arg_uuid(p_args, 'id'),
                               array(select (r ->> 'line')::int from jsonb_array_elements(p_args -> 'rows') r)) a
    order by a.n;
end $$;
