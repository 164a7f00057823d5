-- The unit that the allocation rules propose for a case whose citizen is of this category (null: as he is) and need, and
-- why; the unit where it lies when no rule speaks of him.
create or replace function private.unit_proposed(p_case uuid, p_visitation text, p_need text)
returns table (unit_id uuid, unit text, unit_why_da text, unit_why_en text)
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_case private.casefile;
    v_rule private.allocation_rule;
begin
    select * into v_case from private.casefile c where c.id = p_case;
    if not found or not private.has_case(p_case) then
        return;
    end if;
    v_rule := private.referral_rule(v_case, private.category_becomes(v_case.target_group, p_visitation), p_need);
    return query
    select u.id, u.name, coalesce(private.allocation_why(v_rule.id, true), 'Ingen fordelingsregel: enheden er sagens egen'),
           coalesce(private.allocation_why(v_rule.id, false), 'No allocation rule: the unit is where the case lies')
    from private.unit u where u.id = coalesce(v_rule.unit_id, v_case.unit_id);
end $$;
