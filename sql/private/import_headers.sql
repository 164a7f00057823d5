-- What the file calls each field of these rows, as people are told: {field: words}. p_columns: what it calls keys that are
-- not its own words.
create or replace function private.import_headers(p_rows jsonb, p_columns jsonb) returns jsonb
stable set search_path = pg_catalog, pg_temp language sql as $$
    select coalesce(jsonb_object_agg(c.field, coalesce(p_columns ->> k.key, k.key)), '{}')
    from (select distinct k from jsonb_array_elements(p_rows) r cross join lateral jsonb_object_keys(r) k) k(key)
    join private.import_column c on c.import = 'citizens' and c.header = lower(private.clean_text(k.key))
$$;
