-- Activities of an opened case's goals.
create or replace view api.activity with (security_invoker = true, security_barrier = true) as
    select id, version, casefile_id, goal_id, kind, title, provider, starts, ends, minutes_per_week, status, override_reason
    from private.activity;
