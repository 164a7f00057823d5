-- Writes one judged element and its history; returns the row's version. Fields that triggers settled (normalised text,
-- derived values) enter history as they were stored. A change that changes nothing keeps the version.
create or replace function private.save_row(p_op uuid, p_element private.save_element) returns int
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_old  jsonb := '{}';
    v_new  jsonb;
    v_put  record;
begin
    if p_element.change is null then
        return private.row_remove(p_op, p_element.entity, p_element.id, p_element.version);
    elsif p_element.version = 0 then
        perform private.row_insert(p_element.entity, p_element.id, p_element.change);
        v_new := private.row_now(p_element.entity, p_element.id);
    else
        v_put := private.row_update(p_element.entity, p_element.id, p_element.change);
        v_old := v_put.was;
        v_new := v_put.is_now;
    end if;
    if v_new is null then
        return private.row_version(p_element.entity, p_element.id);
    end if;
    perform private.change_put(p_op, p_element.entity, p_element.casefile_id, p_element.id, v_old, v_new);
    return (v_new ->> 'version')::int;
end $$;
