-- Does nobody of this login work on cases here today? null is nobody.
create or replace function private.left_staff(p_login text) returns boolean
stable set search_path = pg_catalog, pg_temp language sql as $$
    select p_login is not null and not exists (
        select from private.staff s where s.login = p_login and s.role in ('caseworker', 'supervisor')
          and private.today() between s.starts and s.ends)
$$;
