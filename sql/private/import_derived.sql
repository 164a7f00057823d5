-- Tables in which triggers write when a citizen or a benefit period is written, in the order in which rows of them may go.
create or replace function private.import_derived() returns text[]
immutable set search_path = pg_catalog, pg_temp language sql as $$
    select '{approval,obligation,unit_proposal,category_history}'::text[]
$$;
