-- These rows of cases and all that hang on them, at any depth, by the foreign keys that carry the case.
create or replace function private.rows_below(p_ids uuid[]) returns uuid[]
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_more uuid[] := p_ids;
    v_next uuid[];
    v_here uuid[];
    k      record;
begin
    while v_more <> '{}' loop
        v_next := '{}';
        for k in select l.child, l.col from private.case_links() l loop
            execute format('select array(select t.id from private.%I t where t.%I = any ($1) and t.id <> all ($2))', k.child, k.col)
                into v_here using v_more, p_ids || v_next;
            v_next := v_next || v_here;
        end loop;
        p_ids := p_ids || v_next;
        v_more := v_next;
    end loop;
    return p_ids;
end $$;
