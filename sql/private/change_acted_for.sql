-- BEFORE INSERT on change, after the case's copies: whom the writer stood in for.
create or replace function private.change_acted_for() returns trigger
security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    new.acted_for := private.acted_for(new.responsible, new.unit_id);
    return new;
end $$;
