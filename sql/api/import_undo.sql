-- owner: foothold_owner
-- Begins to take a batch back, within the days that the setting import_undo_days allows: {id}; api.import_step does it. Cases that
-- somebody has worked on since are kept as they are, and listed.
create or replace function api.import_undo(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'import_undo', p_args);
    v_batch private.import_batch;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('import');
    perform private.args_known(p_args, '{id}');
    v_batch := private.import_take(p_args, '{committing,committed}');
    if v_batch.committed_at < private.import_undo_from() then
        raise exception using errcode = 'FH064', message = 'too_late', table = 'import_batch', column = 'committed_at';
    end if;
    update private.import_row r set result = 'left_out' where r.batch_id = v_batch.id and r.result = 'planned'
        and r.verdict in ('create', 'update');
    perform private.import_forget(v_batch.id);
    update private.import_batch b set undone_by = session_user, undone_at = clock_timestamp() where b.id = v_batch.id;
    return private.receipt_put(p_op, private.import_told(p_op, v_batch.id, 'undoing'));
end $$;
