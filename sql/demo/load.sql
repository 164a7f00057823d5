-- n more fictive citizens with cases, and a history for every case that has none. Set-based and deterministic: the same
-- calls make the same municipality. As superuser; for 1,000,000 it takes minutes.
--   psql -X -f sql/demo/load.sql -v n=2000
\set ON_ERROR_STOP on
\set QUIET on
\if :{?n} \else
\set n 2000
\endif
set client_min_messages = warning;
set search_path = pg_catalog;
set timezone = 'Europe/Copenhagen';
begin;
-- Chance that is the same each time: 0 … p_of - 1 for the p_salt-th question about number p_i.
create or replace function pg_temp.pick(p_i bigint, p_salt int, p_of int) returns int
immutable language sql as $$ select ((hashint8extended(p_i, p_salt) & 9007199254740991) % p_of)::int $$;
-- … and about a case or any other row.
create or replace function pg_temp.chance(p_id uuid, p_salt int, p_of int) returns int
immutable language sql as $$ select ((uuid_hash_extended(p_id, p_salt) & 9007199254740991) % p_of)::int $$;
create or replace function pg_temp.key(p_what text) returns uuid
immutable language sql as $$ select md5('foothold demo ' || p_what)::uuid $$;
create or replace function pg_temp.at(p_day date, p_time time) returns timestamptz
stable language sql as $$ select (p_day + p_time) at time zone 'Europe/Copenhagen' $$;
select private.today() as today \gset
\ir people.sql
-- Triggers would do one by one what is done in bulk here: copies, cards, obligations.
set local session_replication_role = replica;
-- Lists of thousands of cases are looked up by index; reading a table compares each row with the whole list.
set local plan_cache_mode = force_generic_plan;
-- That no CPR numbers and no benefits overlap is asked of all rows together: row by row it would take most of the time.
create temp table apart on commit drop as
select c.conrelid::regclass::text as of, c.conname as name, pg_get_constraintdef(c.oid) as what
from pg_constraint c
where c.contype = 'x' and c.conrelid in ('private.identity'::regclass, 'private.benefit_period'::regclass) and :n > 20000;
select format('alter table %s drop constraint %I', a.of, a.name) from apart a \gexec
\ir citizens.sql
select format('alter table %s add constraint %I %s', a.of, a.name, a.what) from apart a order by a.name \gexec
create temp table fresh on commit drop as
select c.id, c.unit_id, c.responsible, c.target_group, c.opened_on, k.protected
from private.casefile c join private.card k on k.casefile_id = c.id
where c.responsible is not null
  and not exists (select from private.note n where n.id = pg_temp.key('first ' || c.id));
create index on fresh (id);
analyze fresh;
\ir meetings.sql
\ir plans.sql
\ir offers.sql
\ir mentors.sql
\ir notes.sql
\ir rooms.sql
\ir visit.sql
-- what is new, and cases without a worker, which have no history
select private.obligations_recompute(array(
    select c.id from private.casefile c
    where c.id in (select f.id from fresh f) or not exists (select from private.obligation o where o.casefile_id = c.id)
    order by c.id)) \g /dev/null
set local session_replication_role = origin; -- few enough for the triggers
\ir groups.sql
\ir queues.sql
\ir life.sql
commit;
analyze;
