-- owner: foothold_owner
-- Rows of a batch that are not to be carried out, or after all: {ids: keys of api.import_row, as "batch/line"}, or {id} of one.
create or replace function api.import_leave(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'import_leave', p_args);
    v_ids   text[];
    v_batch private.import_batch;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('import');
    perform private.args_known(p_args, '{id,ids}');
    v_ids := coalesce(nullif(private.arg_texts(p_args, 'ids'), '{}'), array[p_args ->> 'id']);
    v_batch := private.import_take(jsonb_build_object('id', split_part(v_ids[1], '/', 1)), '{previewed}');
    update private.import_row r set result = case r.result when 'planned' then 'left_out' else 'planned' end
    where r.batch_id = v_batch.id and r.verdict in ('create', 'update') and r.batch_id || '/' || r.line = any (v_ids)
      and r.line = any (array(select split_part(i, '/', 2)::int from unnest(v_ids) i where i ~ '/[0-9]{1,9}$'));
    update private.import_batch b
    set not_done = (select count(*) from private.import_row r where r.batch_id = b.id and r.result = 'left_out')
    where b.id = v_batch.id;
    return private.receipt_put(p_op, private.import_told(p_op, v_batch.id, 'previewed'));
end $$;
