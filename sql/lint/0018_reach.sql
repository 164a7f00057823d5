-- No materialized views or foreign tables over personal data; people reach neither private nor ext, make no objects and
-- no temporary tables.
select c.oid::regclass::text as object, 'materialized view or foreign table' as fault
from pg_class c
where c.relnamespace in ('private'::regnamespace, 'api'::regnamespace) and c.relkind in ('m', 'f')
union all
select n.nspname, 'people may look into this schema'
from pg_namespace n cross join unnest('{foothold_caseworker,foothold_supervisor,foothold_admin,foothold_auditor}'::text[]) r
where n.nspname in ('private', 'ext') and has_schema_privilege(r, n.oid, 'usage')
   or n.nspname in ('private', 'ext', 'api', 'public') and has_schema_privilege(r, n.oid, 'create')
union all
select r, 'may make temporary tables' from unnest('{foothold_caseworker,foothold_supervisor,foothold_admin,foothold_auditor}'::text[]) r
where has_database_privilege(r, current_database(), 'temp');
