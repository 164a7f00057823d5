-- owner: foothold_owner
-- Begins to carry a batch out as it was shown: {id}; api.import_step does it. A row that would come to something else by now is
-- not written, and listed.
create or replace function api.import_commit(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'import_commit', p_args);
    v_batch private.import_batch;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('import');
    perform private.args_known(p_args, '{id}');
    v_batch := private.import_take(p_args, '{previewed}');
    update private.import_batch b
    set committed_by = session_user, committed_at = clock_timestamp(),
        not_done = (select count(*) from private.import_row r where r.batch_id = b.id and r.result = 'left_out')
    where b.id = v_batch.id;
    return private.receipt_put(p_op, private.import_told(p_op, v_batch.id, 'committing'));
end $$;
