-- Drops from schema api, by name and never CASCADE, what the tiers file does not list.
create or replace function private.api_sweep(p_views text[], p_calls text[]) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    r record;
begin
    for r in
        select 'function ' || p.oid::regprocedure as what from pg_proc p
        where p.pronamespace = 'api'::regnamespace and p.proname <> all (p_calls)
        union all
        select 'view ' || c.oid::regclass from pg_class c
        where c.relnamespace = 'api'::regnamespace and c.relkind = 'v' and c.relname <> all (p_views)
    loop
        execute 'drop ' || r.what;
    end loop;
end $$;
