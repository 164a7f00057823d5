-- A reference out of what is being typed: null when it was emptied, p_else when it was not touched.
create or replace function private.draft_id(p_merged jsonb, p_name text, p_else uuid) returns uuid
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return case when p_merged ? p_name then nullif(p_merged ->> p_name, '')::uuid else p_else end;
exception when data_exception then
    return null;
end $$;
