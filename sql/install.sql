-- Installs or upgrades Foothold in the current database. Any number of times; a second run changes nothing.
--   psql -X -v ON_ERROR_STOP=1 -f sql/install.sql                 (from the top of the tree)
--   psql -X -v ON_ERROR_STOP=1 -v dry_run=1 -f sql/install.sql    says what would run and changes nothing
--   -v production=1                                               refuses a server whose minor release has known holes
--   -v dir=PATH                                                   where this file lies, if psql runs elsewhere
-- As a superuser, or as the owner of the database with CREATEROLE. See sql/README.md.
\set ON_ERROR_STOP on
\set QUIET on
\set SHOW_CONTEXT never
\if :{?dry_run} \else
\set dry_run 0
\endif
\if :{?production} \else
\set production 0
\endif
\if :{?dir} \else
\set dir `if [ -f sql/install.sql ]; then echo sql; else echo .; fi`
\endif
\ir session.sql
-- the ledger keeps checksums of the migrations, which are read by a shell: it must find them
\set found `if [ -f :'dir'/generated/migrations.sql ] && [ -f :'dir'/migrate/0001_people.sql ]; then echo true; else echo false; fi`
\if :found
\else
do $$ begin raise exception 'the scripts are not found from here'
    using hint = 'Run psql in the directory that holds sql/, or say where they lie: -v dir=/usr/share/foothold/sql'; end $$;
\endif
set client_encoding = 'UTF8';
select set_config('foothold.production', :'production', false) \g /dev/null
\ir guard.sql
set lock_timeout = '60s'; -- another installation; anybody could hold the lock for ever
select pg_advisory_lock(hashtext('foothold install')) \g /dev/null
set lock_timeout = '5s';
\if :dry_run
\else
begin;
\ir roles.sql
\ir ledger.sql
commit;
\endif
-- tables: each migration once, in a transaction of its own
\ir generated/migrations.sql
\if :dry_run
\echo would refresh functions, policies, triggers, the api and grants
\set scripts `sed -n 's|^.ir \.\./\(data/.*\)|would add what is missing of \1|p' :'dir'/generated/data.sql`
\echo :scripts
\quit
\endif
-- everything that holds no state: all of it in one transaction, so nobody meets half an api
\o /dev/null
begin;
set local check_function_bodies = off;
\ir generated/private.sql
\ir generated/tiers.sql
\ir generated/fields.sql
select private.row_functions();
\ir generated/policies.sql
\ir generated/triggers.sql
set local check_function_bodies = on;
reset role;
select private.api_clear();
\ir generated/api.sql
set local role foothold_api;
\ir generated/entity_save.sql
reset role;
\ir generated/grants.sql
set local role foothold_owner;
select private.private_sweep();
reset role;
select private.install_check();
commit;
-- set-up rows: added where missing, never overwritten
begin;
set local role foothold_owner;
select set_config('foothold.rules_changed', '', false);
\ir generated/data.sql
commit;
-- open clients look whether they still fit
select pg_notify('foothold', 'version');
\o
select current_setting('foothold.rules_changed') = 'yes' and exists (select from private.casefile) as rules_changed \gset
\if :rules_changed
\ir recompute.sql
\endif
