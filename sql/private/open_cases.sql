-- Cases that the caller has opened with a purpose and still has the right to. The access session must have been
-- committed by another transaction, so begin-open-read-rollback shows nothing. statement_timestamp(), since
-- now() stands still in a transaction left open.
create or replace function private.open_cases() returns setof uuid
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return query
    select o.casefile_id
    from (select distinct a.casefile_id from private.access_session a
          where a.login = session_user and a.until > statement_timestamp()
            and a.xid is distinct from pg_current_xact_id_if_assigned()) o
    where private.has_case(o.casefile_id);
end $$;
