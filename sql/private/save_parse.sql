-- Checks the shape of a save and finds the case of every element. An unknown entity or field, or one that may not be
-- written this way, is an error by its name; a row out of sight is the same as one that does not exist. A new
-- row of a case that was merged into another goes there.
create or replace function private.save_parse(p_changes jsonb) returns private.save_element[]
stable language plpgsql as $$
declare
    v_elements private.save_element[] := '{}';
    v_element  private.save_element;
begin
    if jsonb_typeof(p_changes) is distinct from 'array' then
        raise exception using errcode = 'FH006', message = 'bad_request', column = 'changes';
    end if;
    for i in 0 .. jsonb_array_length(p_changes) - 1 loop
        v_element := private.save_shape(p_changes -> i);
        if v_element.root = 'casefile' then
            v_element.casefile_id := v_element.id;
        elsif v_element.root = 'case' and v_element.version = 0 then
            v_element.casefile_id := (private.case_stays(array[(v_element.change ->> 'casefile_id')::uuid]))[1];
            v_element.change := v_element.change || jsonb_build_object('casefile_id', v_element.casefile_id);
        elsif v_element.root = 'case' then
            v_element.casefile_id := private.row_root(v_element.entity, v_element.id);
        end if;
        if v_element.casefile_id is null and v_element.root <> 'self' then
            raise exception using errcode = 'FH003', message = 'not_found', table = v_element.entity;
        end if;
        v_elements := v_elements || v_element;
    end loop;
    if cardinality(v_elements) > 1 then
        if (select count(*) <> count(distinct (x.entity, x.id)) from unnest(v_elements) x) then
            raise exception using errcode = 'FH006', message = 'row_twice';
        end if;
    end if;
    return v_elements;
end $$;
