-- Takes the next few rows of a batch back, the last first, in one short transaction. A case that somebody has worked on since
-- is kept as it is, and listed. Updates of a case that the same batch made share its fate. When the time of a step is over, the
-- rows that stand further up wait for the next one.
create or replace function private.import_back(p_batch uuid) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_most  int := (select s.value from private.setting s where s.name = 'import_rows');
    v_lines int[] := array(
        select w.line from private.import_row w
        where w.batch_id = p_batch and w.result = 'done' and (w.verdict = 'create' or w.before is not null)
        order by w.line desc limit greatest(1, v_most));
    v_until timestamptz := private.import_until();
    v_code  text;
    r       private.import_row;
begin
    perform from private.casefile c
    where c.id = any (array(select w.casefile_id from private.import_row w where w.batch_id = p_batch and w.line = any (v_lines)))
    order by c.id for update;
    for r in select * from private.import_row w
             where w.batch_id = p_batch and w.line = any (v_lines) and w.verdict = 'update' order by w.line desc loop
        v_code := private.import_restore(r);
        update private.import_row w set result = case when v_code is null then 'undone' else 'kept' end, code = v_code
        where w.batch_id = p_batch and w.line = r.line;
        if clock_timestamp() > v_until then
            v_lines := array(select l from unnest(v_lines) l where l >= r.line);
            exit;
        end if;
    end loop;
    perform private.import_unmake(p_batch, array(
        select w.casefile_id from private.import_row w
        where w.batch_id = p_batch and w.line = any (v_lines) and w.verdict = 'create' order by w.casefile_id));
    update private.import_batch b set (back, kept) = (
        select count(*) filter (where w.result = 'undone'), count(*) filter (where w.result = 'kept')
        from private.import_row w where w.batch_id = p_batch and w.result in ('undone', 'kept'))
    where b.id = p_batch;
end $$;
