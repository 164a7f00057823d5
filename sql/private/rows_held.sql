-- The table of a row of p_ids that hangs on a row of case p_case which is not among them; null: there is none.
create or replace function private.rows_held(p_ids uuid[], p_case uuid) returns text
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_held boolean;
    k      record;
begin
    for k in select l.child, l.col from private.case_links() l loop
        execute format('select exists (select from private.%I t where t.id = any ($1) and t.casefile_id = $2 and t.%I <> all ($1))', k.child, k.col)
            into v_held using p_ids, p_case;
        if v_held then
            return k.child;
        end if;
    end loop;
    return null;
end $$;
