-- Is a visitation of this case still to be concluded? It was referred, or its running benefit period bears a category that
-- stands for one to come.
create or replace function private.visitation_pending(p_case uuid) returns boolean
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select exists (select from private.referral r where r.casefile_id = p_case and r.status = 'open')
        or exists (select from private.benefit_period b
                   join private.category c on c.list = 'visitation' and c.code = b.visitation and not c.decided
                   where b.casefile_id = p_case and private.today() between b.starts and b.ends)
$$;
