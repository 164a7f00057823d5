-- Inserts a row of an entity with the id and the typed values given; every other column takes its default.
create or replace function private.row_insert(p_entity text, p_id uuid, p_values jsonb) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_cols text := (select string_agg(', ' || quote_ident(k), '') from jsonb_object_keys(p_values) k);
begin
    execute format('insert into private.%1$I (id%2$s) select $1%2$s from jsonb_populate_record(null::private.%1$I, $2)',
                   p_entity, v_cols) using p_id, p_values;
end $$;
