-- Makes the obligations of all cases what the rules say, 10,000 cases at a time, each in a transaction of its own: nobody
-- who saves waits longer than that. The same rows as the triggers make, ids included. Any number of times.
--   psql -X -f sql/recompute.sql
\set ON_ERROR_STOP on
\set QUIET on
\pset footer off
\pset tuples_only on
\pset format unaligned
set search_path = pg_catalog;
select format('select %L || private.obligations_recompute(array(select c.id from private.casefile c where c.id between %L and %L)) || %L',
              min(n) || ' to ' || max(n) || ' of ' || max(total) || ' cases: ', min(id::text), max(id::text), ' obligations changed')
from (select c.id, row_number() over (order by c.id) as n, count(*) over () as total from private.casefile c) b
group by (n - 1) / 10000 order by min(n) \gexec
\pset tuples_only off
\pset format aligned
