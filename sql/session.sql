-- What scripts must not take from role, database or environment.
set client_min_messages = warning;
set search_path = pg_catalog;
set standard_conforming_strings = on;
set quote_all_identifiers = off;
set datestyle = 'ISO, DMY'; -- days that are typed
set default_transaction_isolation = 'read committed';
set default_transaction_read_only = off;
