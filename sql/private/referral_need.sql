-- The need that the last referral of a case speaks of.
create or replace function private.referral_need(p_case uuid) returns text
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select coalesce((select f.need from private.referral f where f.casefile_id = p_case and f.status <> 'withdrawn'
                     order by f.referred_on desc, f.id limit 1), 'unknown')
$$;
