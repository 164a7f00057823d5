-- Which rows of a case hang on which: foreign keys that carry the case, from the catalogue, so that a new table is not
-- forgotten.
create or replace function private.case_links() returns table (child text, col text, parent text)
stable set search_path = pg_catalog, pg_temp language sql as $$
    select c.relname::text, a.attname::text, p.relname::text
    from pg_constraint f
    join pg_class c on c.oid = f.conrelid
    join pg_class p on p.oid = f.confrelid
    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = any (f.conkey) and a.attname <> 'casefile_id'
    join pg_attribute b on b.attrelid = f.conrelid and b.attnum = any (f.conkey) and b.attname = 'casefile_id'
    where f.contype = 'f' and f.connamespace = 'private'::regnamespace
$$;
