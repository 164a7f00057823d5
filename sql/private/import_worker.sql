-- The login of the worker whom a file names by initials, login or (if only one is called so) name; null when nobody works on
-- cases by that name today.
create or replace function private.import_worker(p_said text) returns text
stable set search_path = pg_catalog, pg_temp language sql as $$
    with here as (
        select s.login, s.name, upper(s.initials) = upper(p_said) or s.login = lower(p_said) as short from private.staff s
        where s.role in ('caseworker', 'supervisor') and private.today() between s.starts and s.ends
    )
    select coalesce((select h.login from here h where h.short order by h.login limit 1),
                    (select min(h.login) from here h where private.fold(h.name) = private.fold(p_said) having count(*) = 1))
$$;
