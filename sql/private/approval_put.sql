-- A saved change that needs approval, or changes what was submitted or approved. p_matched: the rule's field took its value
-- just now. The case is locked by who saves.
create or replace function private.approval_put(p_kind text, p_change private.change, p_matched boolean) returns void
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_old private.approval;
    v_new private.approval;
begin
    select * into v_old from private.approval a where a.subject_id = p_change.row_id and a.kind = p_kind for no key update;
    if not found and p_matched then
        insert into private.approval (casefile_id, kind, entity, subject_id, subject_version, author)
        values (p_change.casefile_id, p_kind, p_change.entity, p_change.row_id, p_change.version, p_change.who)
        returning * into v_new;
        perform private.change_put(p_change.op, 'approval', v_new.casefile_id, v_new.id, '{}', to_jsonb(v_new));
        return;
    elsif v_old.id is null then
        return;
    end if;
    update private.approval a
    set version = a.version + 1, subject_version = p_change.version, author = p_change.who, submitted_at = clock_timestamp(),
        state = case when not p_matched and a.state in ('approved', 'invalid') then 'invalid' else 'submitted' end,
        decided_by = null, decided_at = null
    where a.id = v_old.id returning * into v_new;
    perform private.change_put(p_change.op, 'approval', v_new.casefile_id, v_new.id, to_jsonb(v_old), to_jsonb(v_new));
end $$;
