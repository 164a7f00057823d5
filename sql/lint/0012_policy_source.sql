-- Policies are what the tiers file made of them; one altered by hand differs from its fingerprint.
select format('%s on %s', p.polname, p.polrelid::regclass) as object, 'was not made by sql/generated/policies.sql' as fault
from pg_policy p join pg_class c on c.oid = p.polrelid
where c.relnamespace = 'private'::regnamespace and private.policy_mark(c.relname, p.polname) is null;
