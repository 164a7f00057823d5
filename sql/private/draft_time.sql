-- A time out of what is being typed; null while it is none.
create or replace function private.draft_time(p_merged jsonb, p_name text) returns timestamptz
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return nullif(p_merged ->> p_name, '')::timestamptz;
exception when data_exception then
    return null;
end $$;
