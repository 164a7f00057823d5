-- Brings the statistics of tables that have more than doubled since they were taken up to date, as autovacuum would within minutes.
-- For jobs of many short steps that fill tables: a plan that a session made for a table of no rows is kept while it fills, and
-- then reads all of it for every row.
create or replace function private.statistics_follow() returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    t regclass;
begin
    for t in select c.oid from pg_class c
             where c.relnamespace = 'private'::regnamespace and c.relkind = 'r'
               and pg_stat_get_mod_since_analyze(c.oid) > 1000 + greatest(c.reltuples, 0)
             order by c.relname loop
        execute format('analyze %s', t);
    end loop;
end $$;
