-- Recommended caseloads per full-time worker.
create or replace view api.caseload with (security_invoker = true, security_barrier = true) as
    select id, valid_from, valid_to, sort, target_groups, age_from, age_below, low, high, what_da, what_en, source, mark
    from private.caseload;
