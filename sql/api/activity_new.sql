-- Template row of an activity: from next Monday.
create or replace function api.activity_new(p_goal uuid)
returns table (casefile_id uuid, goal_id uuid, kind text, title text, starts date, minutes_per_week int, status text)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select g.casefile_id, g.id, 'praktik', '', private.today() + 8 - extract(isodow from private.today())::int, 0, 'planned'
    from api.goal g where g.id = p_goal
$$;
