-- BEFORE INSERT on contact_attempt: who tried and when it was written down is ours to say, and it lies behind us. Not definer:
-- only the owner's functions (demo data) say otherwise.
create or replace function private.attempt_guard() returns trigger
set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if current_user <> 'foothold_owner' then
        new.author := session_user;
        new.registered_at := private.moment();
    end if;
    if new.happened_at > private.moment() + interval '5 minutes' then
        raise exception using errcode = 'FH020', message = 'not_yet', table = 'contact_attempt', column = 'happened_at';
    end if;
    return new;
end $$;
