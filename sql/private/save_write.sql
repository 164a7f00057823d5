-- The write itself, inside a receipt: parse, lock, judge everything, then write everything.
-- Answers {"saved": [{id, version}]} or {"conflict": [{entity, id, field, base, theirs, who, name, at}]}, the latter
-- having written nothing. Verbs call it with the changes they stand for.
create or replace function private.save_write(p_op uuid, p_changes jsonb) returns jsonb
volatile language plpgsql as $$
declare
    v_elements private.save_element[];
    v_before   uuid[];
    v_cases    uuid[];
    v_clash    jsonb;
    v_saved    jsonb := '[]';
    v_element  private.save_element;
begin
    loop
        v_elements := private.save_parse(p_changes);
        v_cases := array_remove(array[v_elements[1].casefile_id], null);
        if cardinality(v_elements) > 1 then
            v_cases := array(select distinct x.casefile_id from unnest(v_elements) x where x.casefile_id is not null order by 1);
        end if;
        exit when private.save_lock(v_elements, v_cases, v_cases is not distinct from v_before);
        v_before := v_cases;
    end loop;
    v_elements := private.save_read(v_elements);
    v_clash := private.save_judge(v_elements);
    if v_clash <> '[]' then
        return jsonb_build_object('conflict', v_clash);
    end if;
    foreach v_element in array v_elements loop
        v_saved := v_saved || jsonb_build_object(
            'id', v_element.id, 'version', private.save_row(p_op, v_element));
    end loop;
    perform private.tell();
    return jsonb_build_object('saved', v_saved);
end $$;
