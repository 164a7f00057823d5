-- Throws a draft away; true if there was one.
create or replace function api.draft_drop(p_screen text, p_key uuid) returns boolean
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    delete from private.draft d where d.login = session_user and d.screen = p_screen and d.key = p_key;
    return found;
end $$;
