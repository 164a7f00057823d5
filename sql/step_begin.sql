-- Begins the migration :step. Leaves :todo true when it is to be run now.
\set file :dir /migrate/ :step .sql
\set sum `sha256sum < :'file' | cut -c1-64`
begin;
select to_regclass('private.ledger') is null as fresh \gset
\if :fresh
\set todo true
\else
select private.ledger_todo(:'step', :'sum') as todo \gset
\endif
\if :todo
\if :dry_run
\echo would run :step
\set todo false
\else
\echo running :step
set local role foothold_owner;
\endif
\endif
