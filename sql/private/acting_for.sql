-- Whose responsibility the caller carries today: his own.
create or replace function private.acting_for() returns setof text
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select l from private.case_login() l where l is not null
$$;
