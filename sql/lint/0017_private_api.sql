-- Nothing in private depends on api: api can be dropped and made again.
select p.oid::regprocedure::text as object, 'uses schema api' as fault
from pg_proc p
where p.pronamespace = 'private'::regnamespace and regexp_replace(p.prosrc, '--[^\n]*|''[^'']*''', '', 'g') ~ '\mapi\.';
