-- The demo municipality: after the caseload was imported, colleagues, further citizens up to about 2,000, and a history
-- for every case, so that the day of 20 November 2026 looks like one. Everybody is fictive. As superuser; any number of
-- times, a second run adds nothing.
--   psql -X -f sql/demo/seed.sql [-v total=2000]
\set ON_ERROR_STOP on
\if :{?total} \else
\set total 2000
\endif
select greatest(0, :total - count(*)) as n from private.casefile \gset
\ir load.sql
