-- AFTER STATEMENT on unit.
create or replace function private.unit_below_put() returns trigger
set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    perform private.unit_below_fill();
    return null;
end $$;
