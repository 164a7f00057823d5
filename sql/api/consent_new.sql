-- Template row of a consent: today, for as long as the limit allows.
create or replace function api.consent_new(p_case uuid)
returns table (casefile_id uuid, form text, given_on date, expires_on date)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select p_case, 'written', private.today(), private.consent_last('', private.today())
$$;
