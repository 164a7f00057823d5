-- Cases that the caller is co-worker, substitute or guest of today. Few, so a list is cheap.
create or replace function private.lent_cases() returns setof uuid
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_today date := private.today();
    v_login text := private.case_login();
begin
    return query
    select a.casefile_id from private.assignment a
    where a.login = v_login and a.kind <> 'responsible'
      and v_today between a.valid_from and a.valid_to;
end $$;
