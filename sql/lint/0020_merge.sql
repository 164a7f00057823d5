-- Every table that names a case says what becomes of its rows when two cases are merged: a row of sql/data/merge.sql.
select c.relname as object, 'says nothing of merging: add it to sql/data/merge.sql' as fault
from pg_attribute a join pg_class c on c.oid = a.attrelid
where c.relnamespace = 'private'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'casefile_id' and not a.attisdropped
  and not exists (select from private.merge_table m where m.name = c.relname)
union all
select c.relname, 'refers to a case by a column that merging does not know: ' || a.attname
from pg_constraint f
join pg_class c on c.oid = f.conrelid
join pg_attribute a on a.attrelid = f.conrelid and a.attnum = any (f.conkey)
where f.contype = 'f' and f.confrelid in ('private.casefile'::regclass, 'private.citizen'::regclass)
  and (c.relname, a.attname::text) not in (
    select x.t, x.c from (values ('casefile', 'citizen_id'), ('casefile', 'merged_into'), ('identity', 'citizen_id'),
                                 ('case_merge', 'winner'), ('case_merge', 'loser')) x(t, c))
  and a.attname <> 'casefile_id'
union all
select m.name, 'is no table that names a case' from private.merge_table m
where not exists (select from pg_attribute a where a.attrelid = to_regclass('private.' || m.name) and a.attname = 'casefile_id');
