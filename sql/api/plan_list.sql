-- Plans of an opened case, the present one first. Sorted by casefile_id, starts desc, id.
create or replace view api.plan_list with (security_invoker = true, security_barrier = true) as
    select p.id, p.version, p.casefile_id, p.status, p.starts, p.review_on, p.review_on - private.today() as days,
           left(split_part(p.summary, E'\n', 1), 100) as summary,
           (select count(*) from private.goal g where g.plan_id = p.id)::int as goals,
           (select count(*) from private.goal g where g.plan_id = p.id and g.status = 'reached')::int as reached,
           p.id as plan_id
    from private.plan p;
