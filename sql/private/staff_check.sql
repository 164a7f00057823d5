-- Where a person's staff row, login and group role disagree: one row each, none when all is well.
create or replace function private.staff_check() returns table (login text, fault text)
stable set search_path = pg_catalog, pg_temp language sql as $$
    with member as (
        select m.rolname as login, substr(g.rolname, 10) as role
        from pg_auth_members a join pg_roles m on m.oid = a.member join pg_roles g on g.oid = a.roleid
        where g.rolname in ('foothold_caseworker', 'foothold_supervisor', 'foothold_admin', 'foothold_auditor')
    )
    select s.login, 'has no login role' from private.staff s
    where s.ends >= private.today() and not exists (select from pg_roles r where r.rolname = s.login)
    union all
    select s.login, format('is %s in staff but member of %s', s.role,
                           coalesce((select string_agg(m.role, ', ' order by m.role) from member m where m.login = s.login),
                                    'no group'))
    from private.staff s
    where s.ends >= private.today()
      and array[s.role] is distinct from array(select m.role from member m where m.login = s.login)
    union all
    select s.login, 'has left but is still a member of ' || m.role
    from private.staff s join member m on m.login = s.login where s.ends < private.today()
    union all
    select m.login, 'is member of ' || m.role || ' but not in staff' from member m
    where not exists (select from private.staff s where s.login = m.login)
    union all
    select r.rolname, 'may do more than a person should' from pg_roles r
    where r.rolname in (select m.login from member m)
      and (r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolbypassrls or r.rolreplication or not r.rolinherit)
    union all
    select m.rolname, 'is member of ' || g.rolname
    from pg_auth_members a join pg_roles m on m.oid = a.member join pg_roles g on g.oid = a.roleid
    where m.rolname in (select x.login from member x) and g.rolname not like 'foothold\_%'
       or g.rolname in ('foothold_owner', 'foothold_api') and m.rolname in (select s.login from private.staff s)
$$;
