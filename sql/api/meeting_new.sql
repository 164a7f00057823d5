-- Template row of a meeting to be booked in a case.
create or replace function api.meeting_new(p_case uuid) returns setof api.meeting_form_new
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select * from api.meeting_form_new m where m.casefile_id = p_case
$$;
