-- Every function fixes its search_path, except those that must be inlined, which then name every schema.
select p.oid::regprocedure::text as object, 'no fixed search_path' as fault
from pg_proc p
where p.pronamespace in ('private'::regnamespace, 'api'::regnamespace)
  and not exists (select from unnest(p.proconfig) s where s in ('search_path=pg_catalog, pg_temp'))
  and (p.prosecdef or p.prolang <> (select oid from pg_language where lanname = 'sql'));
