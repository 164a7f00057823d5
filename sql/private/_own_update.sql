-- "update of …": every column of a table but the copies of what its case has (unit_id, responsible). For row triggers of
-- what hangs on a case: a case that is moved takes hundreds of rows along, and nothing in them is said anew.
create or replace function private.own_update(p_table text) returns text
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return 'update of ' || (
        select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
        where a.attrelid = format('private.%I', p_table)::regclass and a.attnum > 0 and not a.attisdropped
          and a.attgenerated = ''
          and (a.attname not in ('unit_id', 'responsible') or not exists (
              select from pg_attribute c where c.attrelid = a.attrelid and c.attname = 'casefile_id')));
end $$;
