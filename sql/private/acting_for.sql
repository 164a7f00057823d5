-- Whose responsibility the caller carries today: his own, and that of those he stands in for. Nobody's where
-- private.case_login() says that he works on no cases. One statement: every policy of every statement asks this.
create or replace function private.acting_for() returns setof text
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_today date := private.today();
begin
    return query
        with me as (select s.login from private.staff s
                    where s.login = session_user and s.role in ('caseworker', 'supervisor')
                      and v_today between s.starts and s.ends)
        select m.login from me m
        union all
        select s.login from me m join private.substitute s on s.substitute = m.login and v_today between s.starts and s.ends;
end $$;
