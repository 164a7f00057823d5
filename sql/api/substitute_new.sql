-- Template row of who stands in for whom: for oneself, from today.
create or replace function api.substitute_new()
returns table (login text, login_name text, starts date)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select s.login, s.name, private.today() from private.staff s where s.login = session_user
$$;
