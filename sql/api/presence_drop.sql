-- owner: foothold_owner
-- The caller types there no longer: saved, left, or taken back.
create or replace function api.presence_drop(p_screen text, p_key uuid) returns void
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    perform private.require('presence');
    delete from private.presence p where p.login = session_user and p.screen = p_screen and p.key = p_key;
    if found then
        perform private.tell();
    end if;
end $$;
