-- Every table has row security on and forced, and a policy owner_all; without the latter helpers and migrations of
-- foothold_owner would silently see nothing.
select c.relname as object, 'row security is not on, not forced, or lacks owner_all' as fault
from pg_class c
where c.relnamespace in ('private'::regnamespace, 'api'::regnamespace) and c.relkind in ('r', 'p')
  and not (c.relrowsecurity and c.relforcerowsecurity and exists (
      select from pg_policy p where p.polrelid = c.oid and p.polname = 'owner_all' and p.polcmd = '*'
        and p.polroles = array['foothold_owner'::regrole::oid]));
