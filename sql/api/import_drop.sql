-- owner: foothold_owner
-- Throws away a batch that was never carried out: {id}.
create or replace function api.import_drop(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'import_drop', p_args);
    v_batch private.import_batch;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('import');
    perform private.args_known(p_args, '{id}');
    v_batch := private.import_take(p_args, '{reading,previewed}');
    perform private.receipt_put(p_op, private.import_told(p_op, v_batch.id, v_batch.state));
    delete from private.import_batch b where b.id = v_batch.id;
    return private.receipt_put(p_op, jsonb_build_object('saved', jsonb_build_array(jsonb_build_object(
        'id', v_batch.id, 'version', v_batch.version + 1))));
end $$;
