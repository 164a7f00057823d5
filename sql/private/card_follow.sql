-- AFTER INSERT OR UPDATE on citizen, casefile and benefit_period, per statement: the cards of the cases concerned follow.
-- A change that no card shows (a telephone number) costs nothing. On benefit_period the case's target group follows
-- first: it is that of the period which runs today.
create or replace function private.card_follow() returns trigger
security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_cases uuid[];
begin
    if tg_table_name = 'citizen' then
        v_cases := array(
            select c.id from new_row n join old_row o on o.id = n.id join private.casefile c on c.citizen_id = n.id
            where (n.family_name, n.given_name, n.birth_date, n.protected_until)
                  is distinct from (o.family_name, o.given_name, o.birth_date, o.protected_until));
    elsif tg_table_name = 'casefile' and tg_op = 'UPDATE' then
        v_cases := array(
            select n.id from new_row n join old_row o on o.id = n.id
            where (n.unit_id, n.responsible, n.target_group, n.closed_on)
                  is distinct from (o.unit_id, o.responsible, o.target_group, o.closed_on));
    elsif tg_table_name = 'casefile' then
        v_cases := array(select n.id from new_row n);
    elsif tg_op = 'UPDATE' then
        v_cases := array(
            select distinct n.casefile_id from new_row n join old_row o on o.id = n.id
            where (n.casefile_id, n.benefit, n.target_group, n.starts, n.ends)
                  is distinct from (o.casefile_id, o.benefit, o.target_group, o.starts, o.ends));
    else
        v_cases := array(select distinct n.casefile_id from new_row n);
    end if;
    if v_cases <> '{}' and tg_table_name = 'benefit_period' then
        perform private.target_group_put(v_cases);
    end if;
    if v_cases <> '{}' then
        perform private.card_put(v_cases);
    end if;
    return null;
end $$;
