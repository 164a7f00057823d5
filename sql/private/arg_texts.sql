-- A list of texts out of a verb's arguments: an array, the same as text (a screen's marked rows), or several in one text,
-- parted by commas or blanks; null when absent.
create or replace function private.arg_texts(p_args jsonb, p_name text) returns text[]
immutable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v jsonb := p_args -> p_name;
begin
    if jsonb_typeof(v) = 'string' and v #>> '{}' ~ '^\s*\[' then
        v := (v #>> '{}')::jsonb;
    end if;
    return case jsonb_typeof(v)
           when 'array' then array(select x from jsonb_array_elements_text(v) x)
           when 'string' then array(select x from regexp_split_to_table(v #>> '{}', '[\s,;]+') x where x <> '')
           end;
exception when data_exception then
    raise exception using errcode = '22P02', message = 'invalid_value', column = p_name;
end $$;
