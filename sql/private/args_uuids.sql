-- The same where rows are known by uuid.
create or replace function private.args_uuids(p_args jsonb) returns uuid[]
immutable set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return private.args_ids(p_args)::uuid[];
exception when data_exception then
    raise exception using errcode = '22P02', message = 'invalid_value', column = 'ids';
end $$;
