-- Searches, revealed numbers and conflicts, for the auditor.
create or replace view api.search_log with (security_invoker = true, security_barrier = true) as
    select id, at, login, kind, words, casefile_id, hits
    from private.search_log;
