-- Where these cases belong on that day by the allocation rules: one row per case that a rule speaks of. The need is that
-- of the last referral.
create or replace function private.allocation(p_cases uuid[], p_on date)
returns table (casefile_id uuid, unit_id uuid, rule_id uuid)
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
#variable_conflict use_column
begin
    return query
    select c.id, a.unit_id, a.id
    from private.casefile c
    join private.citizen p on p.id = c.citizen_id
    cross join lateral private.allocation_for(c.target_group, p.birth_date, private.referral_need(c.id), p_on) a
    where c.id = any (p_cases);
end $$;
