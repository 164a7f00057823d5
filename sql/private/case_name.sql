-- What a case is called in lists, for whoever has the right to it; null for others: an auditor counts, but sees no names.
create or replace function private.case_name(p_case uuid) returns text
stable security definer cost 1000 set search_path = pg_catalog, pg_temp language sql as $$
    select c.display_name from private.card c where c.casefile_id = p_case and private.has_case(p_case)
$$;
