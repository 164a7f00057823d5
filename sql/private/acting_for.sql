-- Whose responsibility the caller carries today: his own, and that of those he stands in for. Nobody's where
-- private.case_login() says that he works on no cases. Every policy of every statement asks this, so what is asked of nearly
-- everybody is one statement that names the day once: each mention is a look at the clock.
create or replace function private.acting_for() returns setof text
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_today date;
    v_helps boolean;
    v_me    text := session_user;
begin
    select exists (select from private.substitute b where b.substitute = v_me) into v_helps
    from private.staff s, private.day() d
    where s.login = v_me and s.role in ('caseworker', 'supervisor') and d.today <@ daterange(s.starts, s.ends, '[]');
    if v_helps is not null then
        return next v_me;
        if v_helps then
            v_today := private.today();
            return query select s.login from private.substitute s where s.substitute = v_me and v_today between s.starts and s.ends;
        end if;
    end if;
end $$;
