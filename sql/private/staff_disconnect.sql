-- Ends the person's sessions: rights that were taken must not live on in open transactions and cached plans.
create or replace function private.staff_disconnect(p_login text) returns int
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select count(pg_terminate_backend(a.pid))::int from pg_stat_activity a
    where a.usename = p_login and a.datname = current_database() and a.pid <> pg_backend_pid()
$$;
