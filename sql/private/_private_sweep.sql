-- Drops from schema private the functions of an earlier version that this one does not bring: those of foothold_owner that
-- this transaction, which makes all others anew, has not made. Called at the end of it.
create or replace function private.private_sweep() returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    r record;
begin
    for r in
        select p.oid::regprocedure as what from pg_proc p
        where p.pronamespace = 'private'::regnamespace and p.proowner = 'foothold_owner'::regrole
          and p.xmin <> pg_current_xact_id()::xid and p.proname <> 'ledger_todo'
    loop
        execute format('drop function %s', r.what);
    end loop;
end $$;
