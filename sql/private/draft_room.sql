-- Raises draft_full when a draft of this content is longer than one may be, or is one more than a person may keep
-- (private.setting): what is kept for nobody else to see is nobody's store.
create or replace function private.draft_room(p_content jsonb, p_fresh boolean) returns void
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if octet_length(p_content::text) > (select s.value from private.setting s where s.name = 'draft_bytes')
       or p_fresh and (select count(*) from private.draft d where d.login = session_user)
                      > (select s.value from private.setting s where s.name = 'drafts_per_person')
    then
        raise exception using errcode = 'FH068', message = 'draft_full', table = 'draft';
    end if;
end $$;
