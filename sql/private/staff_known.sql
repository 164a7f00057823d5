-- Raises, in words for an admin, when nobody ever worked here under this login.
create or replace function private.staff_known(p_login text) returns void
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if not exists (select from private.staff s where s.login = p_login) then
        raise exception 'there is no staff with login %', quote_literal(p_login);
    end if;
end $$;
