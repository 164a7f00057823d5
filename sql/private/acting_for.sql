-- Whose responsibility the caller carries today: his own, and that of those he stands in for.
create or replace function private.acting_for() returns setof text
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_login text := private.case_login();
    v_today date := private.today();
begin
    if v_login is not null then
        return next v_login;
        return query select s.login from private.substitute s where s.substitute = v_login and v_today between s.starts and s.ends;
    end if;
end $$;
