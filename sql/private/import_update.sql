-- Carries out one update as it was shown, or says what came between. The case is locked by the caller. What the case was
-- before is kept, unless the same batch made it: it goes as a whole then.
create or replace function private.import_update(p_row private.import_row) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    n        record;
    v        record;
    v_before jsonb;
    v_typed  private.import_citizen := jsonb_populate_record(null::private.import_citizen,
                                           p_row.typed || jsonb_build_object('line', p_row.line));
begin
    select * into n from private.import_now(array[p_row.cpr]);
    select * into v from private.import_verdict(n.state, n.closed, p_row.typed);
    if v.verdict <> 'update' or v.plan is distinct from p_row.plan then
        update private.import_row w
        set result = 'changed', code = case v.verdict when 'update' then 'edited' when 'skip' then 'said' when 'create' then 'gone'
                                                      else v.reason end
        where w.batch_id = p_row.batch_id and w.line = p_row.line;
        return;
    end if;
    if not exists (select from private.import_row w
                   where w.batch_id = p_row.batch_id and w.casefile_id = n.casefile_id and w.verdict = 'create' and w.result = 'done') then
        v_before := private.import_before(n.casefile_id);
    end if;
    perform private.save_write(p_row.batch_id, private.import_differs(p_row.batch_id, v_typed, n.citizen_id));
    update private.import_row w
    set result = 'done', before = v_before, casefile_id = n.casefile_id,
        change_id = (select max(c.id) from private.change c where c.casefile_id = n.casefile_id)
    where w.batch_id = p_row.batch_id and w.line = p_row.line;
end $$;
