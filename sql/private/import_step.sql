-- Carries out the next few rows of a batch, in one short transaction. Rows that the database refuses, together or one by one,
-- hold no others up.
create or replace function private.import_step(p_batch uuid) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_most  int := (select s.value from private.setting s where s.name = 'import_rows');
    v_lines int[] := array(
        select r.line from private.import_row r
        where r.batch_id = p_batch and r.result = 'planned' and r.verdict in ('create', 'update')
        order by r.line limit greatest(1, v_most));
    v_line  int;
    v_until timestamptz;
begin
    begin
        perform private.import_write(p_batch, v_lines);
    exception when integrity_constraint_violation or data_exception or sqlstate 'FH000' then
        v_until := private.import_until();
        foreach v_line in array v_lines loop
            begin
                perform private.import_write(p_batch, array[v_line]);
            exception when integrity_constraint_violation or data_exception or sqlstate 'FH000' then
                update private.import_row r
                set result = 'refused', code = case when sqlstate like 'FH%' then sqlerrm else 'constraint' end
                where r.batch_id = p_batch and r.line = v_line;
            end;
            exit when clock_timestamp() > v_until;
        end loop;
    end;
    update private.import_batch b set (done, not_done) = (
        select b.done + count(*) filter (where r.result = 'done'), b.not_done + count(*) filter (where r.result <> 'done')
        from private.import_row r where r.batch_id = p_batch and r.line = any (v_lines) and r.result <> 'planned')
    where b.id = p_batch;
end $$;
