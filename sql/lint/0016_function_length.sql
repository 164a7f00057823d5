-- Functions stay readable.
select p.oid::regprocedure::text as object, format('%s lines', array_length(string_to_array(p.prosrc, E'\n'), 1)) as fault
from pg_proc p
where p.pronamespace in ('private'::regnamespace, 'api'::regnamespace)
  and array_length(string_to_array(p.prosrc, E'\n'), 1) > 100;
