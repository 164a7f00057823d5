-- Reviews of plans that were held, and when they were due. Sorted by casefile_id, held_on, id.
create or replace view api.plan_review with (security_invoker = true, security_barrier = true) as
    select id, version, casefile_id, plan_id, due_on, held_on, meeting_id
    from private.plan_review;
