-- Takes login and group from a person whose last day is over.
create or replace function private.staff_logout(p_login text) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_group text;
begin
    if to_regrole(p_login) is null
       or not exists (select from private.staff s where s.login = p_login and s.ends < private.today()) then
        return;
    end if;
    execute format('alter role %I nologin', p_login);
    foreach v_group in array '{caseworker,supervisor,admin,auditor}'::text[] loop
        continue when not pg_has_role(p_login, 'foothold_' || v_group, 'member');
        execute format('revoke foothold_%s from %I', v_group, p_login);
    end loop;
end $$;
