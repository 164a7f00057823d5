-- The login role of a person: member of exactly the one group, few connections, and limits that keep one client from
-- holding up others. Run by the installing role itself, since the owners may not make roles.
create or replace function private.staff_login(p_login text, p_role text, p_password text) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_group text;
begin
    if exists (select from pg_roles r where r.rolname = p_login and (r.rolsuper or r.rolcreaterole or r.rolbypassrls or r.rolreplication)) then
        raise exception 'role % may do more than a person should (superuser, createrole, replication or bypassrls)', p_login;
    elsif to_regrole(p_login) is null then
        execute format('create role %I', p_login);
    end if;
    execute format('alter role %I login inherit nocreatedb nocreaterole connection limit 8', p_login);
    if p_password <> '' then
        execute format('alter role %I password %L', p_login, p_password);
    end if;
    foreach v_group in array '{caseworker,supervisor,admin,auditor}'::text[] loop
        if v_group = p_role and not pg_has_role(p_login, 'foothold_' || v_group, 'member') then
            execute format('grant foothold_%s to %I', v_group, p_login);
        elsif v_group <> p_role and pg_has_role(p_login, 'foothold_' || v_group, 'member') then
            execute format('revoke foothold_%s from %I', v_group, p_login);
        end if;
    end loop;
    execute format('alter role %I set statement_timeout = %L', p_login, '10s');
    execute format('alter role %I set lock_timeout = %L', p_login, '2s');
    execute format('alter role %I set idle_in_transaction_session_timeout = %L', p_login, '15s');
end $$;
