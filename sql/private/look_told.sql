-- AFTER INSERT on search_log: who looked at what stands in the server's log too (ids only), since a transaction that is rolled
-- back takes its row along and not what it showed.
create or replace function private.look_told() returns trigger
set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    raise log 'foothold % by %, case %, % found', new.kind, session_user, new.casefile_id, cardinality(new.hits);
    return null;
end $$;
