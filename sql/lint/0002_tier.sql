-- Every table of private is in the tiers file, and nothing in it is missing; api holds no tables.
select coalesce(c.relname, t.name) as object,
       case when c.relname is null then 'is in the tiers file but is no table' else 'is in no tier' end as fault
from (select c.relname from pg_class c
      where c.relnamespace = 'private'::regnamespace and c.relkind in ('r', 'p', 'f', 'm', 'v')) c
full join private.tier t on t.name = c.relname
where c.relname is null or t.name is null
union all
select c.relname, 'api holds views and functions only' from pg_class c
where c.relnamespace = 'api'::regnamespace and c.relkind not in ('v');
