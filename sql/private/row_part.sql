-- Those fields of a row that p_fields has as keys, as they are stored; null where there is no such row.
create or replace function private.row_part(p_entity text, p_id uuid, p_fields jsonb) returns jsonb
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v jsonb;
begin
    execute format('select jsonb_object_agg(k, to_jsonb(t) -> k) from private.%I t, jsonb_object_keys($2) k where t.id = $1', p_entity)
        into v using p_id, p_fields;
    return v;
end $$;
