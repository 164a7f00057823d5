-- Puts the case of an update, locked by the caller, back to what it was before, history going on; or says why it is kept:
-- gone, or edited since.
create or replace function private.import_restore(p_row private.import_row) returns text
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_case   uuid := p_row.casefile_id;
    v_table  text;
    v_gone   uuid[];
    v_change jsonb := '[]';
begin
    if not exists (select from private.casefile c where c.id = v_case) then
        return 'gone';
    elsif private.import_edited(p_row.batch_id, v_case, p_row.change_id) then
        return 'edited';
    end if;
    v_gone := array(select b.id from private.benefit_period b where b.casefile_id = v_case and not exists (
        select from jsonb_array_elements(p_row.before -> 'benefit_period') o where (o ->> 'id')::uuid = b.id));
    perform private.changes_gone(p_row.batch_id, 'benefit_period', v_gone);
    delete from private.benefit_period b where b.id = any (v_gone);
    foreach v_table in array '{citizen,benefit_period}'::text[] loop
        v_change := v_change || private.import_changed_back(v_table, v_case, p_row.before -> v_table);
    end loop;
    perform private.save_write(p_row.batch_id, v_change);
    foreach v_table in array private.import_derived() loop
        perform private.rows_put(v_table, v_case, p_row.before -> v_table);
    end loop;
    update private.casefile c set target_group = p_row.before ->> 'target_group'
    where c.id = v_case and c.target_group <> p_row.before ->> 'target_group';
    perform private.card_put(array[v_case]);
    perform private.obligations_recompute(array[v_case]);
    return null;
end $$;
