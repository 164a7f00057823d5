-- Writes one judged element and its history; returns the row's version. Fields that triggers settled (normalised text,
-- derived values) enter history as they were stored. A change that changes nothing keeps the version.
create or replace function private.save_row(p_op uuid, p_element private.save_element) returns int
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_old  jsonb := '{}';
    v_new  jsonb;
    v_cols text := (select string_agg(quote_ident(k), ', ') from jsonb_object_keys(p_element.change) k);
begin
    if p_element.change is null then
        return private.row_remove(p_op, p_element.entity, p_element.id, p_element.version);
    elsif p_element.version = 0 then
        perform private.row_insert(p_element.entity, p_element.id, p_element.change);
        execute format('select to_jsonb(t) from private.%I t where id = $1', p_element.entity)
            into v_new using p_element.id;
    elsif v_cols is not null then
        -- o is the row as it was: an UPDATE does not see what it writes
        execute format('update private.%1$I t set (%2$s, version) = (select %2$s, t.version + 1 '
                       'from jsonb_populate_record(t, $2)) from private.%1$I o where t.id = $1 and o.id = $1 and exists '
                       '(select from jsonb_each($2) c where to_jsonb(o) -> c.key is distinct from c.value) '
                       'returning to_jsonb(o), to_jsonb(t)', p_element.entity, v_cols)
            into v_old, v_new using p_element.id, p_element.change;
    end if;
    if v_new is null then
        return private.row_version(p_element.entity, p_element.id);
    end if;
    perform private.change_put(p_op, p_element.entity, p_element.casefile_id, p_element.id, v_old, v_new);
    return (v_new ->> 'version')::int;
end $$;
