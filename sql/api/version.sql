-- One row about the api and the caller. The client refuses to work with an api older than its own.
create or replace function api.version()
returns table (api int, today date, login text, name text, role text, unit text)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select 1, private.today(), session_user::text, s.name, s.role, u.name
    from (select 1) one
    left join private.staff s on s.login = session_user
    left join private.unit u on u.id = s.unit_id
$$;
