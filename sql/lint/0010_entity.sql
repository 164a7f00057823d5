-- What api.save writes has a uuid id and a version; what belongs to a case has casefile_id, unit_id, responsible, and
-- the trigger that copies them.
select t.name as object, 'lacks a column or trigger that an entity needs' as fault
from private.tier t
where t.root is not null and not (
        exists (select from pg_attribute a where a.attrelid = to_regclass('private.' || t.name) and a.attname = 'id'
                and a.atttypid = 'uuid'::regtype)
    and exists (select from pg_attribute a where a.attrelid = to_regclass('private.' || t.name) and a.attname = 'version'
                and a.atttypid = 'int'::regtype and a.attnotnull))
   or t.scope = 'case' and not (
        (select count(*) = 3 from pg_attribute a where a.attrelid = to_regclass('private.' || t.name)
         and a.attname in ('casefile_id', 'unit_id', 'responsible'))
    and exists (select from pg_trigger g where g.tgrelid = to_regclass('private.' || t.name) and g.tgenabled = 'O'
                and g.tgfoid = 'private.case_copy'::regproc));
