-- AFTER INSERT OR UPDATE on citizen, casefile and benefit_period, per statement: cards follow. On benefit_period the
-- case's target group follows first: it is that of the period which runs today.
create or replace function private.card_follow() returns trigger
security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_cases uuid[];
begin
    if tg_table_name = 'citizen' then
        v_cases := array(select c.id from private.casefile c join new_row n on n.id = c.citizen_id);
    elsif tg_table_name = 'casefile' then
        v_cases := array(select n.id from new_row n);
    else
        v_cases := array(select distinct n.casefile_id from new_row n);
        perform private.target_group_put(v_cases);
    end if;
    perform private.card_put(v_cases);
    return null;
end $$;
