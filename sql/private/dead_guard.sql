-- BEFORE INSERT on call_in: nothing is sent to a citizen who has died.
create or replace function private.dead_guard() returns trigger
security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if exists (select from private.casefile c join private.citizen p on p.id = c.citizen_id
               where c.id = new.casefile_id and p.died_on is not null) then
        raise exception using errcode = 'FH075', message = 'citizen_dead', table = tg_table_name;
    end if;
    return new;
end $$;
