-- What a case is called in lists. Only for rows that row security, or who wrote the query, has found to be the caller's; null
-- for those who work on no cases: an auditor counts, but sees no names.
create or replace function private.case_name(p_case uuid) returns text
stable security definer cost 1000 set search_path = pg_catalog, pg_temp language sql as $$
    select c.display_name from private.card c where c.casefile_id = p_case and private.case_login() is not null
$$;
