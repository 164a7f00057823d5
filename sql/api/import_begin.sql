-- owner: foothold_owner
-- Begins to read a file in: {file_name, layout (the mapping's name), columns ({key of rows: what the file calls it}, for keys that
-- are not the file's own words)}. The batch has the op's id.
create or replace function api.import_begin(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'import_begin', p_args);
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('import');
    perform private.args_known(p_args, '{file_name,layout,columns}');
    insert into private.import_batch (id, file_name, layout, columns)
    values (p_op, regexp_replace(private.clean_text(coalesce(p_args ->> 'file_name', '')), '[0-9]{4,}-?[0-9]{4,}', '…', 'g'),
            private.clean_text(coalesce(p_args ->> 'layout', '')),
            coalesce(p_args -> 'columns', '{}'));
    return private.receipt_put(p_op, private.import_told(p_op, p_op, 'reading'));
end $$;
