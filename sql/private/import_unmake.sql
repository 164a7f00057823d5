-- Takes away cases, locked by the caller, that a batch made, with their citizens: all together, or one by one where the
-- database keeps one because something refers to it. Notes in the batch's rows what became of each.
create or replace function private.import_unmake(p_batch uuid, p_cases uuid[]) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_case uuid;
    v_free uuid[];
begin
    update private.import_row w
    set (result, code) = (
        select case when x.code is null then 'undone' else 'kept' end, x.code
        from (select case when c.id is null then 'gone' when private.import_edited(p_batch, c.id, 0) then 'edited' end as code
              from (select w.casefile_id) o left join private.casefile c on c.id = o.casefile_id) x)
    where w.batch_id = p_batch and w.casefile_id = any (p_cases) and w.result = 'done';
    v_free := array(select w.casefile_id from private.import_row w
                    where w.batch_id = p_batch and w.casefile_id = any (p_cases) and w.verdict = 'create' and w.result = 'undone');
    begin
        perform private.import_delete(p_batch, v_free);
    exception when integrity_constraint_violation then
        foreach v_case in array v_free loop
            begin
                perform private.import_delete(p_batch, array[v_case]);
            exception when integrity_constraint_violation then
                update private.import_row w set result = 'kept', code = 'in_use'
                where w.batch_id = p_batch and w.casefile_id = v_case;
            end;
        end loop;
    end;
end $$;
