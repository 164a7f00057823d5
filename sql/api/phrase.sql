-- Phrases that the caller may use in notes. Sorted by name, id.
create or replace view api.phrase with (security_invoker = true, security_barrier = true) as
    select id, version, name, body, scope, unit, by_name, mine from private.phrases();
