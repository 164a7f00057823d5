-- No policy lets everybody see or write everything, but owner_all and the code-like tables of foothold_api.
select format('%s on %s', p.polname, p.polrelid::regclass) as object, 'is always true, or for PUBLIC' as fault
from pg_policy p join pg_class c on c.oid = p.polrelid join private.tier t on t.name = c.relname
where c.relnamespace = 'private'::regnamespace and p.polname <> 'owner_all'
  and (0 = any (p.polroles)
       or (pg_get_expr(p.polqual, p.polrelid) = 'true' or pg_get_expr(p.polwithcheck, p.polrelid) = 'true')
          and t.scope <> 'none');
