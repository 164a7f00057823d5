-- Cases that the caller is co-worker, substitute or guest of today. Few, so a list is cheap.
create or replace function private.lent_cases() returns setof uuid
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select a.casefile_id from private.assignment a
    where a.login = private.case_login() and a.kind <> 'responsible'
      and private.today() between a.valid_from and a.valid_to
$$;
