-- Goals of an opened case. Sorted by plan_id, due_on, id.
create or replace view api.goal_list with (security_invoker = true, security_barrier = true) as
    select g.id, g.version, g.casefile_id, g.plan_id, g.title, g.own_words, g.status, g.due_on,
           (select count(*) from private.activity a where a.goal_id = g.id)::int as activities,
           g.id as goal_id
    from private.goal g;
