-- Has one of these cases been merged, or another into it? Then rows may have gone from one to the other while a save waited.
create or replace function private.case_merged(p_cases uuid[]) returns boolean
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return exists (select from private.casefile c where c.id = any (p_cases) and (c.merged_into is not null or c.merges > 0));
end $$;
