-- While a unit is decided on: a reason is asked for when it is not the proposed one.
create or replace function private.draft_unit_decide(p_key uuid, p_merged jsonb)
returns table (field text, what text, value text)
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_proposal private.unit_proposal;
begin
    select * into v_proposal from private.unit_proposal p where p.id = p_key;
    if coalesce(nullif(p_merged ->> 'unit_id', ''), v_proposal.proposed_unit::text) = v_proposal.proposed_unit::text then
        return query select 'override_reason', 'state', 'hidden';
    else
        return query select 'unit_id', 'warning', 'other_unit';
    end if;
end $$;
