-- Template row of an attempt to reach the citizen: just now, by telephone, with the number at hand.
create or replace function api.contact_attempt_new(p_case uuid)
returns table (casefile_id uuid, happened_at timestamptz, channel text, phone text, email text)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select f.id, date_trunc('minute', private.moment()), 'phone', f.phone, f.email from api.casefile_facts f where f.id = p_case
$$;
