-- Rows typed as text, one a line, or given as an array of objects: always an array of {"line": text} or those objects.
create or replace function private.args_lines(p_value jsonb) returns jsonb
immutable set search_path = pg_catalog, pg_temp language sql as $$
    select case jsonb_typeof(p_value)
           when 'array' then p_value
           when 'string' then (
               select coalesce(jsonb_agg(jsonb_build_object('line', btrim(l)) order by n), '[]')
               from regexp_split_to_table(p_value #>> '{}', '[\r\n]+') with ordinality x(l, n) where btrim(l) <> '')
           else '[]' end
$$;
