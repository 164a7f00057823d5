-- The caller's login while his staff row is live, else null. Every right rests on this.
create or replace function private.live_login() returns text
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select s.login from private.staff s
    where s.login = session_user and private.today() between s.starts and s.ends
$$;
