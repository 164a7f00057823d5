-- Saves one element of a merge or its undoing. What was approved of the row stays as it was: nobody changed what he had written.
create or replace function private.merge_save(p_op uuid, p_item jsonb) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_approvals private.approval[] := array(select a from private.approval a where a.subject_id = (p_item ->> 'id')::uuid);
    v_was       private.approval;
    v_row       private.approval;
    v_now       private.approval;
begin
    if not private.save_write(p_op, jsonb_build_array(p_item)) ? 'saved' then
        raise exception using errcode = 'FH004', message = 'bad_version', table = p_item ->> 'entity';
    end if;
    foreach v_was in array v_approvals loop
        select * into v_row from private.approval a where a.id = v_was.id and a.version <> v_was.version;
        continue when not found;
        update private.approval a
        set version = a.version + 1, author = v_was.author, submitted_at = v_was.submitted_at, state = v_was.state,
            decided_by = v_was.decided_by, decided_at = v_was.decided_at
        where a.id = v_row.id returning * into v_now;
        perform private.change_put(p_op, 'approval', v_now.casefile_id, v_now.id, to_jsonb(v_row), to_jsonb(v_now));
    end loop;
end $$;
