-- Cases that the caller is co-worker, substitute or guest of today. Few, so a list is cheap. A guest is one once that is
-- committed: else he looks at what he likes, rolls back, and nobody hears of it.
create or replace function private.lent_cases() returns setof uuid
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_today date := private.today();
    v_login text := private.case_login();
begin
    return query
    select a.casefile_id from private.assignment a
    where a.login = v_login and a.kind <> 'responsible'
      and v_today between a.valid_from and a.valid_to
      and (a.kind <> 'guest' or not exists (
        select from private.change c
        where c.row_id = a.id and c.version = 1 and c.xid = pg_current_xact_id_if_assigned()));
end $$;
