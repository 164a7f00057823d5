-- Raises not_staff unless p_login works on cases here today.
create or replace function private.must_work(p_login text) returns void
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if not exists (
        select from private.staff s where s.login = p_login and s.role in ('caseworker', 'supervisor')
          and private.today() between s.starts and s.ends)
    then
        raise exception using errcode = 'FH008', message = 'not_staff', column = 'login';
    end if;
end $$;
