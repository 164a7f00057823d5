-- Raises not_found unless the caller may say who stands in for p_login: for himself, and for whoever works in the units he leads.
create or replace function private.substitute_may(p_login text) returns void
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if p_login is distinct from session_user::text
       and not exists (select from private.staff s where s.login = p_login and s.unit_id in (select private.led_units())) then
        raise exception using errcode = '42501', message = 'not_allowed', table = 'substitute', column = 'login';
    end if;
end $$;
