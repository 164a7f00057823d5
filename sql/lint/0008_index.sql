-- Every foreign key has an index that leads with its columns, but for those to tables which never lose or change a key.
select format('%s.%s', f.conrelid::regclass, f.conname) as object, 'foreign key without index' as fault
from pg_constraint f
where f.contype = 'f' and f.connamespace = 'private'::regnamespace
  and f.confrelid not in ('private.unit'::regclass, 'private.staff'::regclass)
  and not exists (
    select from pg_index i
    where i.indrelid = f.conrelid and i.indisvalid and i.indpred is null
      and (select array_agg(k order by k) from unnest((i.indkey::int2[])[0:cardinality(f.conkey) - 1]) k)
          = (select array_agg(k order by k) from unnest(f.conkey) k));
