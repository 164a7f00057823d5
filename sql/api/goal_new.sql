-- Template row of a goal.
create or replace function api.goal_new(p_plan uuid)
returns table (casefile_id uuid, plan_id uuid, title text, own_words text, status text, due_on date)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select p.casefile_id, p.id, '', '', 'open', p.review_on from api.plan p where p.id = p_plan
$$;
