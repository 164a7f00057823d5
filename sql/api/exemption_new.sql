-- Template row of an exemption: from today.
create or replace function api.exemption_new(p_case uuid) returns table (casefile_id uuid, starts date)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select p_case, private.today()
$$;
