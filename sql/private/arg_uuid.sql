-- A uuid out of a verb's arguments; null when absent; an error with its name when it is none.
create or replace function private.arg_uuid(p_args jsonb, p_name text) returns uuid
immutable set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return (p_args ->> p_name)::uuid;
exception when data_exception then
    raise exception using errcode = '22P02', message = 'invalid_value', column = p_name;
end $$;
