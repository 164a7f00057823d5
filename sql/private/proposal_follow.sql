-- AFTER INSERT OR UPDATE on casefile and referral, per statement: a unit is proposed when a case is made, referred, or
-- changes its group; a case that came to where it was proposed to be has accepted it.
create or replace function private.proposal_follow() returns trigger
security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_cases uuid[];
begin
    if tg_table_name = 'referral' and tg_op = 'INSERT' then
        v_cases := array(select n.casefile_id from new_row n where n.status = 'open');
    elsif tg_table_name = 'referral' then
        v_cases := array(select n.casefile_id from new_row n join old_row o on o.id = n.id
                         where n.need <> o.need and n.status = 'open');
    elsif tg_op = 'INSERT' then
        v_cases := array(select n.id from new_row n);
    else
        update private.unit_proposal p
        set status = 'accepted', decided_unit = n.unit_id, decided_on = private.today(), decided_by = session_user
        from new_row n join old_row o on o.id = n.id
        where n.unit_id <> o.unit_id and p.casefile_id = n.id and p.status = 'open' and p.proposed_unit = n.unit_id;
        v_cases := array(select n.id from new_row n join old_row o on o.id = n.id where n.target_group <> o.target_group);
    end if;
    if v_cases <> '{}' then
        perform private.proposal_put(v_cases, case when tg_table_name = 'referral' then 'referred'
                                                   when tg_op = 'INSERT' then 'created' else 'group' end);
    end if;
    return null;
end $$;
