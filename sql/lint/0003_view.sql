-- Every view of api is security_invoker and security_barrier and belongs to foothold_api, so that one whose options are
-- forgotten stays bound by the caller's rights.
select c.relname as object, 'view without security_invoker, without security_barrier, or of another owner' as fault
from pg_class c
where c.relnamespace = 'api'::regnamespace and c.relkind = 'v'
  and not (coalesce(c.reloptions, '{}') @> '{security_invoker=true,security_barrier=true}'
           and c.relowner = 'foothold_api'::regrole);
