-- owner: foothold_owner
-- Begins to read a file in: {file_name, file_hash (SHA-256, hex), layout (the mapping's name), columns ({key of rows: what the file
-- calls it}, for keys that are not the file's own words)}. The batch has the op's id. Answers {"saved": [{id, version}], "same":
-- {id, state, made_at}}: the last batch of the same file, where there is one.
create or replace function api.import_begin(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'import_begin', p_args);
    v_same  jsonb;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('import');
    perform private.args_known(p_args, '{file_name,file_hash,layout,columns}');
    select jsonb_build_object('id', b.id, 'state', b.state, 'made_at', b.made_at) into v_same
    from private.import_batch b
    where b.file_hash = p_args ->> 'file_hash' and b.file_hash <> '' and b.state <> 'reading'
    order by b.made_at desc limit 1;
    insert into private.import_batch (id, file_name, file_hash, layout, columns)
    values (p_op, regexp_replace(private.clean_text(coalesce(p_args ->> 'file_name', '')), '[0-9]{4,}-?[0-9]{4,}', '…', 'g'),
            coalesce(p_args ->> 'file_hash', ''), private.clean_text(coalesce(p_args ->> 'layout', '')),
            coalesce(p_args -> 'columns', '{}'));
    return private.receipt_put(p_op, private.import_told(p_op, p_op, 'reading')
                                     || case when v_same is null then '{}' else jsonb_build_object('same', v_same) end);
end $$;
