-- While a visitation is concluded: the unit that category and need lead to, and why; that another one needs a reason; that
-- the step would be one from ready to not ready.
create or replace function private.draft_referral_conclude(p_key uuid, p_merged jsonb)
returns table (field text, what text, value text)
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_row     private.referral;
    v_decided text;
    v_unit    record;
begin
    select * into v_row from private.referral f where f.id = p_key;
    v_decided := coalesce(nullif(p_merged ->> 'decided', ''), v_row.proposed);
    select * into v_unit
    from private.unit_proposed(v_row.casefile_id, v_decided, coalesce(nullif(p_merged ->> 'need', ''), v_row.need));
    return query values ('unit_id', 'derived', v_unit.unit_id::text), ('unit', 'derived', v_unit.unit),
        ('unit_why_da', 'derived', v_unit.unit_why_da), ('unit_why_en', 'derived', v_unit.unit_why_en);
    if not exists (select from private.category c where c.list = 'visitation' and c.code = v_decided and c.decided) then
        return query select 'decided', 'warning', 'not_decided';
    elsif private.is_slide(v_row.casefile_id, v_decided) then
        return query select 'decided', 'warning', 'slide';
    end if;
    if coalesce(nullif(p_merged ->> 'unit_id', ''), v_unit.unit_id::text) = v_unit.unit_id::text then
        return query select 'override_reason', 'state', 'hidden';
    else
        return query select 'unit_id', 'warning', 'other_unit';
    end if;
end $$;
