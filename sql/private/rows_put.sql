-- Makes the rows of a case's table what p_rows says: others go, changed ones are set, missing ones come. For what triggers
-- write and no history follows.
create or replace function private.rows_put(p_table text, p_case uuid, p_rows jsonb) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_cols text := (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
                    where a.attrelid = format('private.%I', p_table)::regclass and a.attnum > 0 and not a.attisdropped
                      and a.attgenerated = '');
begin
    execute format('delete from private.%I t where t.casefile_id = $1 and t.id not in (select (r ->> ''id'')::uuid '
                   'from jsonb_array_elements($2) r)', p_table) using p_case, p_rows;
    execute format('update private.%1$I t set (%2$s) = (select %2$s from jsonb_populate_record(null::private.%1$I, r)) '
                   'from jsonb_array_elements($2) r where t.casefile_id = $1 and t.id = (r ->> ''id'')::uuid '
                   'and to_jsonb(t) is distinct from r', p_table, v_cols) using p_case, p_rows;
    execute format('insert into private.%1$I (%2$s) select %2$s from jsonb_populate_recordset(null::private.%1$I, $1) s '
                   'where not exists (select from private.%1$I t where t.id = s.id)', p_table, v_cols) using p_rows;
end $$;
