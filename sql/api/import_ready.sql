-- owner: foothold_owner
-- All rows of a file were put: {id}. The batch can be looked at, carried out or dropped. Answers its
-- counts too, and "same": {id, state, made_at} of the last batch of the same file, where there is one.
create or replace function api.import_ready(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'import_ready', p_args);
    v_batch private.import_batch;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('import');
    perform private.args_known(p_args, '{id}');
    v_batch := private.import_take(p_args, '{reading}');
    v_known := (
        select jsonb_build_object('same', jsonb_build_object('id', b.id, 'state', b.state, 'made_at', b.made_at))
        from private.import_batch b
        where b.file_hash = v_batch.file_hash and b.id <> v_batch.id and b.state <> 'reading' order by b.made_at desc limit 1);
    return private.receipt_put(p_op, private.import_told(p_op, v_batch.id, 'previewed') || coalesce(v_known, '{}'));
end $$;
