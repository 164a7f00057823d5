-- Ends a verb on a batch: it is in this state now, and whoever looks at it is told. Answers as a save does.
create or replace function private.import_told(p_op uuid, p_batch uuid, p_state text) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v private.import_batch;
begin
    update private.import_batch b set version = b.version + 1, state = p_state where b.id = p_batch returning * into v;
    insert into private.change (op, entity, row_id, version, fields) values (p_op, 'import_batch', v.id, v.version, '{state}');
    perform private.tell();
    return jsonb_build_object('saved', jsonb_build_array(jsonb_build_object('id', v.id, 'version', v.version)),
        'creates', v.creates, 'updates', v.updates, 'skips', v.skips, 'errors', v.errors, 'warnings', v.warnings);
end $$;
