-- Takes down the views of schema api, and the functions that give their rows, before all of them are made anew: CREATE OR
-- REPLACE can add columns at the end of a view, but neither rename nor remove one. Never CASCADE: where a municipality has
-- built something of its own on a view, the installation stops, names it, and nothing has changed.
create or replace function private.api_clear() returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_what text;
begin
    for v_what in
        select 'function ' || p.oid::regprocedure
        from pg_proc p join pg_type t on t.oid = p.prorettype or t.oid = any (p.proargtypes)
        join pg_class c on c.oid = t.typrelid and c.relkind = 'v' and c.relnamespace = 'api'::regnamespace
        where p.pronamespace = 'api'::regnamespace
    loop
        execute 'drop ' || v_what;
    end loop;
    loop -- those that no other view of api reads, again and again
        select 'view ' || string_agg(c.oid::regclass::text, ', ') into v_what
        from pg_class c
        where c.relnamespace = 'api'::regnamespace and c.relkind = 'v' and not exists (
            select from pg_depend d join pg_rewrite r on r.oid = d.objid join pg_class o on o.oid = r.ev_class
            where d.classid = 'pg_rewrite'::regclass and d.refobjid = c.oid and o.oid <> c.oid
              and o.relnamespace = 'api'::regnamespace);
        exit when v_what is null;
        execute 'drop ' || v_what;
    end loop;
end $$;
