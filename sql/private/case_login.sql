-- The caller's login if he is live and works on cases (admins and auditors do not), else null.
create or replace function private.case_login() returns text
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_today date := private.today();
    v_me    text := session_user;
    v       text;
begin
    select s.login into v from private.staff s
    where s.login = v_me and s.role in ('caseworker', 'supervisor')
      and v_today between s.starts and s.ends;
    return v;
end $$;
