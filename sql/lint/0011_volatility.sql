-- Functions that only read say so: a view or policy that calls a VOLATILE one calls it for every row.
-- private.outcome_clash must see what was committed while it waited; private.undo_restore writes by row_restore.
select p.oid::regprocedure::text as object, 'volatile, but writes nothing' as fault
from pg_proc p
where p.pronamespace in ('private'::regnamespace, 'api'::regnamespace) and p.provolatile = 'v'
  and p.proname not in ('outcome_clash', 'undo_restore')
  and p.prorettype not in ('trigger'::regtype, 'void'::regtype)
  and p.prosrc !~* '\m(insert|update|delete|execute|notify|perform|raise log|random|gen_random_uuid|nextval|pg_terminate_backend|'
      'save_core|save_write|each_new|card_refresh|citizen_same|draft_casefile_create|draft_answer|api\.save)\M';
