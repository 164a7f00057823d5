-- Template row of a reminder: in a week, to whoever is responsible then.
create or replace function api.reminder_new(p_case uuid) returns table (casefile_id uuid, due_on date)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select p_case, private.today() + 7
$$;
