-- AFTER INSERT, UPDATE or DELETE, per statement, on what obligations follow from: the cases concerned are recomputed.
-- The copies of unit and responsible concern them only where a local rule set is a unit's own; words never do.
create or replace function private.obligations_follow() returns trigger
security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    c_words constant text[] := '{version,unit_id,responsible,title,remark,summary,place,provider,room_id,minutes_per_week}'::text[];
    v_cases uuid[];
begin
    if tg_op = 'INSERT' then
        v_cases := array(select distinct n.casefile_id from new_row n);
    elsif tg_op = 'DELETE' then
        v_cases := array(select distinct o.casefile_id from old_row o);
    elsif tg_table_name = 'casefile' then
        v_cases := array(
            select n.id from new_row n join old_row o on o.id = n.id
            where (n.closed_on, n.unit_id) is distinct from (o.closed_on, o.unit_id));
    elsif tg_table_name = 'citizen' then
        v_cases := array(
            select c.id from new_row n join old_row o on o.id = n.id join private.casefile c on c.citizen_id = n.id
            where (n.birth_date, n.education, n.children_at_home, n.a_kasse) is distinct from
                  (o.birth_date, o.education, o.children_at_home, o.a_kasse));
    else
        v_cases := array(
            select distinct n.casefile_id from new_row n join old_row o on o.id = n.id
            where to_jsonb(n) - c_words is distinct from to_jsonb(o) - c_words);
    end if;
    if v_cases <> '{}' then
        perform private.obligations_recompute(v_cases);
    end if;
    return null;
end $$;
