-- A list of uuids out of a verb's arguments, or one alone; null when absent.
create or replace function private.arg_uuids(p_args jsonb, p_name text) returns uuid[]
immutable set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return private.arg_texts(p_args, p_name)::uuid[];
exception when data_exception then
    raise exception using errcode = '22P02', message = 'invalid_value', column = p_name;
end $$;
