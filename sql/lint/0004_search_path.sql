-- Every function fixes its search_path, except those that must be inlined, which then name every schema; and the steps of a
-- save, for which fixing it costs as much as what they do: they run as who calls them, and no person may call them, so
-- that whoever does has fixed it.
select p.oid::regprocedure::text as object, 'no fixed search_path' as fault
from pg_proc p
where p.pronamespace in ('private'::regnamespace, 'api'::regnamespace)
  and not exists (select from unnest(p.proconfig) s where s in ('search_path=pg_catalog, pg_temp'))
  and (p.prosecdef or p.prolang <> (select oid from pg_language where lanname = 'sql'))
  and (p.prosecdef or p.pronamespace <> 'private'::regnamespace or p.prorettype = 'trigger'::regtype
       or p.proname !~ '^(save|row|receipt)_|^change_put$'
       or exists (select from pg_roles r where r.rolname ~ '^foothold_' and r.rolname not in ('foothold_owner', 'foothold_api')
                  and has_function_privilege(r.oid, p.oid, 'execute')));
