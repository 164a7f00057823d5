-- Saves one element of a merge or its undoing. What was approved of the row stays as it was: nobody changed what he had written.
create or replace function private.merge_save(p_op uuid, p_item jsonb) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_approvals private.approval[] := array(select a from private.approval a where a.subject_id = (p_item ->> 'id')::uuid);
begin
    if not private.save_write(p_op, jsonb_build_array(p_item)) ? 'saved' then
        raise exception using errcode = 'FH004', message = 'bad_version', table = p_item ->> 'entity';
    end if;
    update private.approval a
    set version = a.version + 1, author = o.author, submitted_at = o.submitted_at, state = o.state, decided_by = o.decided_by,
        decided_at = o.decided_at
    from unnest(v_approvals) o where a.id = o.id and a.version <> o.version;
end $$;
