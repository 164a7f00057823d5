-- Drops policies that the tiers file does not make.
create or replace function private.policy_sweep(p_kept text[]) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    r record;
begin
    for r in
        select p.polname, c.relname from pg_policy p join pg_class c on c.oid = p.polrelid
        where c.relnamespace = 'private'::regnamespace and c.relname || '.' || p.polname <> all (p_kept)
    loop
        execute format('drop policy %I on private.%I', r.polname, r.relname);
    end loop;
end $$;
