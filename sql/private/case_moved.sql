-- AFTER UPDATE on casefile, per statement: the copies of unit and responsible follow, one UPDATE per table however
-- many cases moved.
create or replace function private.case_moved() returns trigger
security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_table text;
    v_moved uuid[] := array(
        select n.id from new_row n join old_row o on o.id = n.id
        where (n.unit_id, n.responsible) is distinct from (o.unit_id, o.responsible));
begin
    if v_moved = '{}' then
        return null;
    end if;
    for v_table in select t.name from private.tier t where t.scope in ('case', 'history') order by t.name loop
        execute format('update private.%I t set unit_id = c.unit_id, responsible = c.responsible '
                       'from new_row c where c.id = t.casefile_id and t.casefile_id = any ($1)', v_table)
            using v_moved;
    end loop;
    return null;
end $$;
