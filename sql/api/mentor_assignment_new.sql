-- Template row of a mentor assignment: from today for as long as the rules allow; the main mentor unless there is one.
create or replace function api.mentor_assignment_new(p_case uuid)
returns table (casefile_id uuid, main boolean, ground text, starts date, ends date, purpose text, minutes_per_week int)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select p_case,
           not exists (select from api.mentor_assignment a
                       where a.casefile_id = p_case and a.main and a.ends >= private.today()),
           'support', private.today(), private.mentor_limit('support', private.today()), '', 60
$$;
