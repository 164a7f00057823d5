-- BEFORE INSERT OR UPDATE on category_history: people enter old match codes; what benefit periods say is the trigger's to
-- write. Not definer: the trigger runs as the owner.
create or replace function private.category_guard() returns trigger
set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if current_user <> 'foothold_owner' then
        if new.match is null or tg_op = 'UPDATE' and old.match is null then
            raise exception using errcode = '23502', message = 'match_missing', table = 'category_history', column = 'match';
        end if;
        new.target_group := null;
        new.visitation := null;
        new.ready := null;
        new.slide := false;
        new.recorded_on := private.today();
        new.recorded_by := session_user;
    end if;
    if new.match is not null and new.starts > private.today() then
        raise exception using errcode = 'FH020', message = 'not_yet', table = 'category_history', column = 'starts';
    end if;
    return new;
end $$;
