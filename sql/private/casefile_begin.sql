-- AFTER INSERT on casefile, per statement: the citizens know their present case, and assignment begins the history of who
-- was responsible. Per statement, so that a thousand imported cases refresh their cards once.
create or replace function private.casefile_begin() returns trigger
security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    update private.citizen p set casefile_id = n.id from new_row n where p.id = n.citizen_id;
    update private.identity i set casefile_id = n.id from new_row n where i.citizen_id = n.citizen_id;
    insert into private.assignment (casefile_id, login, kind, valid_from)
    select n.id, n.responsible, 'responsible', least(n.opened_on, private.today())
    from new_row n where n.responsible is not null;
    return null;
end $$;
