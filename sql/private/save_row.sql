-- Writes one judged element and its history; returns the row's version. Fields that triggers settled (normalised text,
-- derived values) enter history as they were stored. A change that changes nothing keeps the version.
create or replace function private.save_row(p_op uuid, p_element private.save_element) returns int
volatile language plpgsql as $$
declare
    v_old jsonb := coalesce(p_element.present, '{}');
    v_new jsonb;
begin
    if p_element.change is null then
        return private.row_remove(p_op, p_element.entity, p_element.id, p_element.version);
    elsif p_element.version = 0 then
        perform private.row_insert(p_element.entity, p_element.id, p_element.change);
        v_new := private.row_now(p_element.entity, p_element.id);
    elsif v_old || p_element.change = v_old then
        return (v_old ->> 'version')::int;
    else
        v_new := private.row_update(p_element.entity, p_element.id, (v_old ->> 'version')::int, p_element.change);
        if v_new is null then -- a trigger of an element before this one wrote the row
            v_old := private.row_now(p_element.entity, p_element.id);
            v_new := private.row_update(p_element.entity, p_element.id, (v_old ->> 'version')::int, p_element.change);
        end if;
        if v_new is null then
            raise exception using errcode = 'FH003', message = 'not_found', table = p_element.entity;
        end if;
    end if;
    perform private.change_put(p_op, p_element.entity, p_element.casefile_id, p_element.id, v_old, v_new);
    return (v_new ->> 'version')::int;
end $$;
