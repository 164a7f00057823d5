-- AFTER INSERT OR UPDATE (row security has spoken then) on category_history: people enter old match codes, not of tomorrow;
-- what benefit periods say is the trigger's to write, as the owner. Hence not definer.
create or replace function private.category_guard() returns trigger
set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.starts, new.target_group, new.visitation, new.match, new.remark, new.ready, new.slide) is not distinct from
                            (old.starts, old.target_group, old.visitation, old.match, old.remark, old.ready, old.slide) then
        return null;
    end if;
    if current_user <> 'foothold_owner' and (new.match is null or new.slide) then
        raise exception using errcode = 'FH007', message = 'kind_reserved', table = 'category_history', column = 'match';
    end if;
    if new.match is not null and new.starts > private.today() then
        raise exception using errcode = 'FH020', message = 'not_yet', table = 'category_history', column = 'starts';
    end if;
    return null;
end $$;
