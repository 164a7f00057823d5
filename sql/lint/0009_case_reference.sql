-- A reference from one row of a case to another carries casefile_id, or a row could be hung on a case out of sight, and
-- the answer would tell whether it exists.
select format('%s.%s', f.conrelid::regclass, f.conname) as object, 'foreign key between rows of a case without casefile_id' as fault
from pg_constraint f
join private.tier a on f.conrelid = to_regclass('private.' || a.name) and a.scope = 'case' and a.root is not null
join private.tier b on f.confrelid = to_regclass('private.' || b.name) and b.scope = 'case'
where f.contype = 'f'
  and not exists (select from unnest(f.conkey) k join pg_attribute t on t.attrelid = f.conrelid and t.attnum = k
                  where t.attname = 'casefile_id')
  and exists (select from private.field d, unnest(f.conkey) k
              join pg_attribute t on t.attrelid = f.conrelid and t.attnum = k
              where d.entity = a.name and d.field = t.attname and d.how <> 'verb');
