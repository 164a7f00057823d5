-- What following up costs on all the data there is: one citizen's obligations recomputed (median of 200), all of them by
-- set (per citizen), and the first page of a supervisor's queue and of its overview (median of 5), in ms. Prints figures.
\set ON_ERROR_STOP on
\set QUIET on
\pset tuples_only on
\pset format unaligned
\pset fieldsep ' '
set client_min_messages = warning;
create or replace function pg_temp.ms(p_sql text, p_times int) returns float8
volatile language plpgsql as $$
declare
    v_at timestamptz;
    v_ms float8[] := '{}';
begin
    for i in 1 .. p_times loop
        v_at := clock_timestamp();
        execute p_sql;
        v_ms := v_ms || extract(epoch from clock_timestamp() - v_at)::float8 * 1000;
    end loop;
    return (select percentile_cont(0.5) within group (order by x) from unnest(v_ms) x);
end $$;
create temp table picked as select id, row_number() over (order by md5(id::text)) as n from private.casefile order by n limit 220;
create temp sequence next_case;
select :round, 'recompute.one', round(pg_temp.ms(
    'select private.obligations_recompute(array(select s.id from picked s where s.n = (select 1 + nextval(''next_case'') % 220)))', 220)::numeric, 2);
select :round, 'recompute.batch', round((pg_temp.ms('select private.obligations_recompute(array(select c.id from private.casefile c
    order by c.id limit 10000))', 1) / 10000)::numeric, 3);
set session authorization slh;
select :round, 'queue.page', round(pg_temp.ms('select * from api.queue order by due_on, id limit 101', 5)::numeric, 1);
select :round, 'overview.page', round(pg_temp.ms('select * from api.queue_overview order by dimension_no, sort, id limit 101', 5)::numeric, 1);
