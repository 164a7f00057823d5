-- Template row of an enrolment: from today.
create or replace function api.enrolment_new(p_case uuid) returns table (casefile_id uuid, starts date)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select p_case, private.today()
$$;
