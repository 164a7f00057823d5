-- Row security on and forced. Asks the catalogue first: an installation that changes nothing locks no table.
create or replace function private.table_secure(p_table text) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if not (select relrowsecurity and relforcerowsecurity from pg_class
            where oid = format('private.%I', p_table)::regclass) then
        execute format('alter table private.%1$I enable row level security', p_table);
        execute format('alter table private.%1$I force row level security', p_table);
    end if;
end $$;
