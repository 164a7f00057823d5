-- Every foreign key has an index that leads with one of its columns, but for those to tables whose rows are never
-- deleted nor change their key.
select format('%s.%s', f.conrelid::regclass, f.conname) as object, 'foreign key without index' as fault
from pg_constraint f
where f.contype = 'f' and f.connamespace = 'private'::regnamespace
  and f.confrelid not in (select to_regclass('private.' || n)
                          from unnest('{unit,staff,rule,rule_set,meeting,plan,mentor}'::text[]) n where to_regclass('private.' || n) is not null)
  and not exists (select from pg_index i
                  where i.indrelid = f.conrelid and i.indisvalid and i.indpred is null and i.indkey[0] = any (f.conkey));
