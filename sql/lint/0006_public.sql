-- Nothing in private or api is granted to PUBLIC, and nothing to a single login.
select x.object, 'is granted to ' || case x.grantee when 0 then 'PUBLIC' else x.grantee::regrole::text end as fault
from (
    select p.oid::regprocedure::text as object, a.grantee
    from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
    where p.pronamespace in ('private'::regnamespace, 'api'::regnamespace)
    union
    select c.oid::regclass::text, a.grantee from pg_class c, aclexplode(c.relacl) a
    where c.relnamespace in ('private'::regnamespace, 'api'::regnamespace)
    union
    select format('%s.%s', c.oid::regclass, t.attname), a.grantee
    from pg_class c join pg_attribute t on t.attrelid = c.oid, aclexplode(t.attacl) a
    where c.relnamespace in ('private'::regnamespace, 'api'::regnamespace)
    union
    select 'schema ' || n.nspname, a.grantee from pg_namespace n, aclexplode(n.nspacl) a
    where n.nspname in ('private', 'api', 'ext')
    union
    select 'database ' || d.datname, a.grantee
    from pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a where d.datname = current_database()
) x
where x.grantee = 0 or x.grantee in (select m.member from pg_auth_members m join pg_roles g on g.oid = m.roleid
                                     where g.rolname in ('foothold_caseworker', 'foothold_supervisor', 'foothold_admin',
                                                         'foothold_auditor'));
