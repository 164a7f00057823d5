-- History of a row that a function of the owner just inserted.
create or replace function private.change_first(p_op uuid, p_entity text, p_case uuid, p_row uuid) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_new jsonb;
begin
    execute format('select to_jsonb(t) from private.%I t where id = $1', p_entity) into v_new using p_row;
    perform private.change_put(p_op, p_entity, p_case, p_row, '{}', v_new);
end $$;
