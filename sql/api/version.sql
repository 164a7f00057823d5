-- One row about the api and the caller. api counts what a program may rely on: it is raised (with the number in
-- src/db/session.c) when a program needs more of the database than before. client_min is the oldest program that the
-- database still serves: it is raised when something that programs use goes away. A program that does not fit says so.
do $$ begin
    if pg_get_function_result(to_regprocedure('api.version()')) not like '%client_min%' then
        drop function api.version();
    end if;
end $$;
create or replace function api.version()
returns table (api int, today date, login text, name text, role text, unit text, client_min int)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select 4, private.today(), session_user::text, s.name, s.role, u.name, 1
    from (select 1) one
    left join private.staff s on s.login = session_user
    left join private.unit u on u.id = s.unit_id
$$;
