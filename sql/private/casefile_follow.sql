-- AFTER UPDATE on casefile, per row: assignment keeps the history of who was responsible.
create or replace function private.casefile_follow() returns trigger
security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if old.responsible is not distinct from new.responsible then
        return null;
    end if;
    delete from private.assignment
    where casefile_id = new.id and kind = 'responsible' and valid_from >= private.today();
    update private.assignment set valid_to = private.today() - 1
    where casefile_id = new.id and kind = 'responsible' and valid_to >= private.today();
    update private.assignment set valid_to = 'infinity' -- given back on the same day: as if it had never left
    where casefile_id = new.id and kind = 'responsible' and login = new.responsible and valid_to = private.today() - 1;
    if not found and new.responsible is not null then
        insert into private.assignment (casefile_id, login, kind, valid_from)
        values (new.id, new.responsible, 'responsible', private.today());
    end if;
    return null;
end $$;
