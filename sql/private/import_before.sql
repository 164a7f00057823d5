-- All of a case that an import may change, itself or through triggers, as undoing it needs it: {table: [rows]}.
create or replace function private.import_before(p_case uuid) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_all   jsonb := jsonb_build_object('target_group', (select c.target_group from private.casefile c where c.id = p_case));
    v_rows  jsonb;
    v_table text;
begin
    foreach v_table in array '{citizen,benefit_period}' || private.import_derived() loop
        execute format('select coalesce(jsonb_agg(to_jsonb(t)), ''[]'') from private.%I t where t.casefile_id = $1', v_table)
            into v_rows using p_case;
        v_all := v_all || jsonb_build_object(v_table, v_rows);
    end loop;
    return v_all;
end $$;
