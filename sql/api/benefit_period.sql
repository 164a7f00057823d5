-- Benefit periods of a case.
create or replace view api.benefit_period with (security_invoker = true, security_barrier = true) as
    select id, version, casefile_id, benefit, starts, ends, visitation, target_group, first_request, early_request
    from private.benefit_period;
