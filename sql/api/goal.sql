-- Goals of an opened case's plans.
create or replace view api.goal with (security_invoker = true, security_barrier = true) as
    select id, version, casefile_id, plan_id, title, own_words, status, due_on
    from private.goal;
