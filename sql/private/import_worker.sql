-- The login of the worker whom a file names by initials or login; null when nobody works on cases by that name today.
create or replace function private.import_worker(p_said text) returns text
stable set search_path = pg_catalog, pg_temp language sql as $$
    select s.login from private.staff s
    where (upper(s.initials) = upper(p_said) or s.login = lower(p_said)) and s.role in ('caseworker', 'supervisor')
      and private.today() between s.starts and s.ends
    order by s.login limit 1
$$;
