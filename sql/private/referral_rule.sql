-- The allocation rule that speaks of the citizen of this case today, were he of p_group and had he p_need; nulls: none does.
create or replace function private.referral_rule(p_case private.casefile, p_group text, p_need text)
returns private.allocation_rule
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_rule private.allocation_rule;
begin
    select a.* into v_rule
    from private.citizen p
    cross join lateral private.allocation_for(p_group, p.birth_date, p_need, private.today()) a
    where p.id = p_case.citizen_id;
    return v_rule;
end $$;
