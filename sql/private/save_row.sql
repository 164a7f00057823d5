-- Writes one judged element and its history; returns the row's version. Fields that triggers settled (normalised text,
-- derived values) enter history as they were stored. A change that changes nothing keeps the version.
create or replace function private.save_row(p_op uuid, p_element private.save_element) returns int
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_old  jsonb;
    v_new  jsonb;
    v_cols text := (select string_agg(quote_ident(k), ', ') from jsonb_object_keys(p_element.change) k);
    v_n    int;
begin
    if p_element.version = 0 then
        perform private.row_insert(p_element.entity, p_element.id, p_element.change);
        v_old := '{}';
    else
        execute format('select to_jsonb(t) from private.%I t where id = $1', p_element.entity)
            into v_old using p_element.id;
        if not exists (select from jsonb_each(p_element.change) c where v_old -> c.key is distinct from c.value) then
            return (v_old ->> 'version')::int;
        end if;
        execute format('update private.%1$I t set (%2$s, version) = (select %2$s, t.version + 1 '
                       'from jsonb_populate_record(t, $2)) where id = $1', p_element.entity, v_cols)
            using p_element.id, p_element.change;
        get diagnostics v_n = row_count;
        if v_n <> 1 then
            raise exception using errcode = 'FH003', message = 'not_found', table = p_element.entity;
        end if;
    end if;
    execute format('select to_jsonb(t) from private.%I t where id = $1', p_element.entity)
        into v_new using p_element.id;
    perform private.change_put(p_op, p_element.entity, p_element.casefile_id, p_element.id, v_old, v_new);
    return (v_new ->> 'version')::int;
end $$;
