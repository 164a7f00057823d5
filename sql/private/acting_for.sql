-- Whose responsibility the caller carries today: his own, and that of those he stands in for. Nobody's where
-- private.case_login() says that he works on no cases. Every policy of every statement asks this.
create or replace function private.acting_for() returns setof text
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_today date;
    v_helps boolean;
    v_me    text := session_user;
begin
    select d.today, exists (select from private.substitute s where s.substitute = v_me) into v_today, v_helps
    from private.staff s, private.day() d
    where s.login = v_me and s.role in ('caseworker', 'supervisor') and d.today between s.starts and s.ends;
    if v_today is not null then
        return next v_me;
        if v_helps then
            return query select s.login from private.substitute s where s.substitute = v_me and v_today between s.starts and s.ends;
        end if;
    end if;
end $$;
