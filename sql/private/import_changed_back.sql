-- The rows of a case's table that say otherwise than p_rows, as elements of a save that makes them say it again.
create or replace function private.import_changed_back(p_table text, p_case uuid, p_rows jsonb) returns jsonb
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_now jsonb;
begin
    execute format('select coalesce(jsonb_agg(to_jsonb(t)), ''[]'') from private.%I t where t.casefile_id = $1', p_table)
        into v_now using p_case;
    return (
        select coalesce(jsonb_agg(private.save_item(p_table, (n.row ->> 'id')::uuid, (n.row ->> 'version')::int, n.change)), '[]')
        from (select a.row, (select jsonb_object_agg(f.field, b.row -> f.field) from private.field f
                             where f.entity = p_table and a.row -> f.field is distinct from b.row -> f.field) as change
              from jsonb_array_elements(v_now) a(row)
              join jsonb_array_elements(p_rows) b(row) on b.row -> 'id' = a.row -> 'id') n
        where n.change is not null);
end $$;
