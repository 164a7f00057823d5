-- Activities of an opened case, with their goal and plan. Sorted by casefile_id, starts, id.
create or replace view api.activity_list with (security_invoker = true, security_barrier = true) as
    select a.id, a.version, a.casefile_id, g.plan_id, a.goal_id, g.title as goal, a.kind, a.title, a.provider, a.starts,
           a.ends, a.minutes_per_week,
           a.minutes_per_week / 60 || ':' || lpad((a.minutes_per_week % 60)::text, 2, '0') as hours, a.status, a.id as activity_id
    from private.activity a join private.goal g on g.id = a.goal_id;
