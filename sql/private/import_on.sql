-- The next few rows of a batch that is being carried out or taken back, and its end when none is left. Answers how many are.
create or replace function private.import_on(p_op uuid, p_batch private.import_batch) returns int
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v      private.import_batch;
    v_left int;
begin
    if p_batch.state in ('committed', 'undone') then
        return 0;
    elsif p_batch.state = 'committing' then
        perform private.import_step(p_batch.id);
    else
        perform private.import_back(p_batch.id);
    end if;
    select * into v from private.import_batch b where b.id = p_batch.id;
    v_left := case v.state when 'committing' then v.creates + v.updates - v.done - v.not_done
                           else v.done - v.back - v.kept end;
    if v_left > 0 then
        perform private.statistics_follow();
        perform private.tell();
    elsif v.state = 'committing' then
        perform private.import_forget(v.id);
        perform private.import_told(p_op, v.id, 'committed');
    else
        perform private.import_over(p_op, v);
    end if;
    return v_left;
end $$;
