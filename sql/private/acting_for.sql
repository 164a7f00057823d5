-- Whose responsibility the caller carries today: his own.
create or replace function private.acting_for() returns setof text
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_login text := private.case_login();
begin
    if v_login is not null then
        return next v_login;
    end if;
end $$;
