-- BEFORE INSERT OR UPDATE on note: who wrote it down and when is ours to say; what it says changes only with a reason,
-- a new one for each correction. Not definer: only the owner's functions (imports, demo data) set author and time.
create or replace function private.note_guard() returns trigger
set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if tg_op = 'INSERT' and current_user <> 'foothold_owner' then
        new.author := session_user;
        new.registered_at := private.moment();
        new.correction_reason := null;
    elsif tg_op = 'UPDATE' then
        new.author := old.author;
        new.registered_at := old.registered_at;
        if (new.happened_at, new.kind, new.body) is distinct from (old.happened_at, old.kind, old.body)
           and (coalesce(btrim(new.correction_reason), '') = ''
                or new.correction_reason is not distinct from old.correction_reason)
        then
            raise exception using errcode = 'FH021', message = 'reason_required', table = 'note',
                column = 'correction_reason';
        end if;
    end if;
    if private.local_day(new.happened_at) > private.today() then
        raise exception using errcode = 'FH020', message = 'not_yet', table = 'note', column = 'happened_at';
    end if;
    return new;
end $$;
