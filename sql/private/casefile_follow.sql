-- AFTER INSERT OR UPDATE on casefile, per row: the citizen knows his present case, and assignment keeps the history of
-- who was responsible.
create or replace function private.casefile_follow() returns trigger
security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        update private.citizen set casefile_id = new.id where id = new.citizen_id;
        update private.identity set casefile_id = new.id where citizen_id = new.citizen_id;
    elsif old.responsible is not distinct from new.responsible then
        return null;
    else
        delete from private.assignment
        where casefile_id = new.id and kind = 'responsible' and valid_from >= private.today();
        update private.assignment set valid_to = private.today() - 1
        where casefile_id = new.id and kind = 'responsible' and valid_to >= private.today();
    end if;
    if new.responsible is not null then
        insert into private.assignment (casefile_id, login, kind, valid_from)
        values (new.id, new.responsible, 'responsible',
                case tg_op when 'INSERT' then least(new.opened_on, private.today()) else private.today() end);
    end if;
    return null;
end $$;
