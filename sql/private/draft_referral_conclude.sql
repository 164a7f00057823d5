-- While a visitation is concluded: the unit that category and need lead to, and why; a reason is asked for when another one
-- is chosen; a step from ready to not ready is said.
create or replace function private.draft_referral_conclude(p_key uuid, p_merged jsonb)
returns table (field text, what text, value text)
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_row  private.referral;
    v_case private.casefile;
    v_unit record;
    v_now  text;
begin
    select * into v_row from private.referral f where f.id = p_key;
    select * into v_case from private.casefile c where c.id = v_row.casefile_id;
    select * into v_unit
    from private.unit_proposed(v_row.casefile_id, coalesce(p_merged ->> 'decided', v_row.proposed),
                               coalesce(p_merged ->> 'need', v_row.need));
    return query values ('unit_id', 'derived', v_unit.unit_id::text), ('unit', 'derived', v_unit.unit),
        ('unit_why', 'derived_da', v_unit.unit_why_da);
end $$;
