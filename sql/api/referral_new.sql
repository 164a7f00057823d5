-- Template row of a referral: today, with the category the citizen is of now.
create or replace function api.referral_new(p_case uuid)
returns table (casefile_id uuid, referred_on date, proposed text, need text, referred_from text, reason text)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select f.id, private.today(), coalesce(f.visitation, 'ikke_visiteret'),
           coalesce((select r.need from api.referral r where r.casefile_id = p_case and r.status <> 'withdrawn'
                     order by r.referred_on desc, r.id limit 1), 'unknown'), '', ''
    from api.casefile_facts f where f.id = p_case
$$;
