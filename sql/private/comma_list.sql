-- "a, b" as its parts.
create or replace function private.comma_list(p_text text) returns setof text
immutable parallel safe set search_path = pg_catalog, pg_temp language sql as $$
    select btrim(x) from string_to_table(p_text, ',') x where btrim(x) <> ''
$$;
