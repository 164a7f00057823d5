-- Plans of an opened case.
create or replace view api.plan with (security_invoker = true, security_barrier = true) as
    select id, version, casefile_id, status, summary, starts, review_on
    from private.plan;
