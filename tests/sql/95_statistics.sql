-- Statistics follow what a job writes, so that no plan made for an empty table is kept while it fills.
-- (one row is the fixture's)
create function test.known_rows(p_table regclass) returns bigint
stable language sql as $$ select greatest(c.reltuples, 0)::bigint - 1 from pg_class c where c.oid = p_table $$;
alter table private.import_row set (autovacuum_enabled = off);
analyze private.import_row;
insert into private.import_batch (id) values (test.id('many'));
insert into private.import_row (batch_id, line, verdict) select test.id('many'), i, 'create' from generate_series(1, 900) i;
select pg_stat_force_next_flush();
select private.statistics_follow();
select test.eq('a few rows are nothing', test.known_rows('private.import_row'), 0::bigint);
insert into private.import_row (batch_id, line, verdict) select test.id('many'), i, 'create' from generate_series(901, 1500) i;
select pg_stat_force_next_flush();
select private.statistics_follow();
select test.eq('many are counted', test.known_rows('private.import_row'), 1500::bigint);
insert into private.import_row (batch_id, line, verdict) select test.id('many'), i, 'create' from generate_series(1501, 3000) i;
select pg_stat_force_next_flush();
select private.statistics_follow();
select test.eq('not again before they are doubled', test.known_rows('private.import_row'), 1500::bigint);
