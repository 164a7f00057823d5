-- Holds schema was (a copy of the release's tables) against private, in the columns of the release.
\pset tuples_only on
\pset format unaligned
-- Columns that an upgrade may change: computed anew by it, or counted. Every other value must stay.
create temporary table may_change(name text, col text, why text);
\copy may_change from tests/upgrade/may_change.tsv
-- Tables of set-up rows: an upgrade adds to them. Rows of people never appear or go.
create temporary table may_grow(name text, why text);
\copy may_grow from tests/upgrade/may_grow.tsv
create temporary table difference(name text, lost bigint, added bigint);
select format('insert into difference select %L, (select count(*) from (select %s from was.%I except all select %s from private.%I) x),
    (select count(*) from private.%I) - (select count(*) from was.%I)', c.relname, cols, c.relname, cols, c.relname, c.relname, c.relname)
from pg_class c
join lateral (select string_agg(format('%I::text', a.attname), ', ') as cols from pg_attribute a
              join pg_attribute b on b.attrelid = to_regclass(format('private.%I', c.relname)) and b.attname = a.attname and not b.attisdropped
              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                and not exists (select from may_change m where m.name = c.relname and m.col = a.attname)) cs on cols is not null
where c.relnamespace = 'was'::regnamespace and c.relkind = 'r' and to_regclass(format('private.%I', c.relname)) is not null \gexec
select case when lost = 0 then 'ok ' else 'not ok ' end || 'every row of ' || name || ' is there as it was'
    || case when lost = 0 then '' else ' -- ' || lost || ' are not' end
from difference order by name;
select case when added = 0 or exists (select from may_grow m where m.name = d.name) then 'ok ' else 'not ok ' end
    || name || ' has no new rows' || case when added = 0 then '' else ' -- ' || added end
from difference d order by name;
select 'not ok table ' || c.relname || ' is gone' from pg_class c
where c.relnamespace = 'was'::regnamespace and c.relkind = 'r' and to_regclass(format('private.%I', c.relname)) is null;
select 'not ok column ' || c.relname || '.' || a.attname || ' is gone'
from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where c.relnamespace = 'was'::regnamespace and c.relkind = 'r' and to_regclass(format('private.%I', c.relname)) is not null
  and not exists (select from pg_attribute b where b.attrelid = to_regclass(format('private.%I', c.relname))
                  and b.attname = a.attname and not b.attisdropped)
  and not exists (select from may_change m where m.name = c.relname and m.col = a.attname);
