-- SELECT on the columns of a table to group roles, all but the hidden ones.
create or replace function private.columns_grant(p_table text, p_hidden text[], p_roles text) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    execute format('grant select (%s) on private.%I to %s',
        (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
         where a.attrelid = format('private.%I', p_table)::regclass and a.attnum > 0 and not a.attisdropped
           and a.attname <> all (p_hidden)), p_table, p_roles);
end $$;
