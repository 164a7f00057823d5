-- People have no right to look into private, so what a view calls there and runs as the person must not name it: parsing
-- the body would be denied. (Bodies are parsed late: a view with such a function can be counted, but not read.)
select p.oid::regprocedure::text as object, 'runs as the person who reads a view, but names schema private: make it a definer' as fault
from pg_proc p
where p.pronamespace = 'private'::regnamespace and not p.prosecdef
  and (has_function_privilege('foothold_caseworker', p.oid, 'execute') or has_function_privilege('foothold_auditor', p.oid, 'execute'))
  and regexp_replace(p.prosrc, '--[^\n]*|''[^'']*''', '', 'g') ~ '\mprivate\.';
