-- The caller's login while his staff row is live, else null. Every right rests on this.
create or replace function private.live_login() returns text
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_today date := private.today();
    v_me    text := session_user;
    v       text;
begin
    select s.login into v from private.staff s where s.login = v_me and v_today between s.starts and s.ends;
    return v;
end $$;
