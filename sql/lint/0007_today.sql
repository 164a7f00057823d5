-- The date comes from private.day(), mostly by private.today(): no rule, right or report may use the server's.
select p.oid::regprocedure::text as object, 'uses ' || m.word[1] || ' instead of private.today()' as fault
from pg_proc p
cross join lateral regexp_matches(regexp_replace(p.prosrc, '--[^\n]*', '', 'g'),
                                  '\m(current_date|current_timestamp|localtimestamp|now\(\))', 'g') m(word)
where p.pronamespace in ('private'::regnamespace, 'api'::regnamespace) and p.proname <> 'day'
union all
select c.oid::regclass::text, 'uses the server''s date' from pg_class c
where c.relnamespace = 'api'::regnamespace and c.relkind = 'v'
  and pg_get_viewdef(c.oid) ~* '\m(current_date|current_timestamp|localtimestamp|now\(\))'
union all
select format('%s default', d.adrelid::regclass), 'uses the server''s date'
from pg_attrdef d join pg_class c on c.oid = d.adrelid
where c.relnamespace = 'private'::regnamespace and pg_get_expr(d.adbin, d.adrelid) ~* '\m(current_date|localtimestamp)';
