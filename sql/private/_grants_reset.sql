-- Takes every privilege on tables, sequences and functions of both schemas from everybody but their owners, group roles
-- and single logins alike; the generated grants then give what the tiers file says.
create or replace function private.grants_reset() returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    r record;
begin
    for r in
        with acl as (
            select c.oid::regclass::text as name,
                   case c.relkind when 'S' then 'sequence' else 'table' end as kind, a.grantee, c.relowner as owner
            from pg_class c, aclexplode(c.relacl) a where c.relnamespace in ('private'::regnamespace, 'api'::regnamespace)
            union
            select c.oid::regclass::text, 'table', a.grantee, c.relowner
            from pg_class c join pg_attribute t on t.attrelid = c.oid, aclexplode(t.attacl) a
            where c.relnamespace in ('private'::regnamespace, 'api'::regnamespace)
            union
            select p.oid::regprocedure::text, 'function', a.grantee, p.proowner
            from pg_proc p, aclexplode(p.proacl) a where p.pronamespace in ('private'::regnamespace, 'api'::regnamespace)
        )
        select a.kind, a.name, case a.grantee when 0 then 'public' else a.grantee::regrole::text end as who
        from acl a where a.grantee <> a.owner
    loop
        execute format('revoke all on %s %s from %s', r.kind, r.name, r.who);
    end loop;
end $$;
