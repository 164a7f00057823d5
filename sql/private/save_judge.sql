-- What stands against a save: an array of clashing fields, empty when it may be written. The rows were read under the
-- locks of save_lock, so no version moves meanwhile. An element with an old version passes if nobody changed its fields, nor
-- others of their merge groups, since. Oneself in another window is somebody. What is confidential is told, and logged, where
-- the caller has the case open; elsewhere only that it clashes, with whom and when: message not_open.
create or replace function private.save_judge(p_elements private.save_element[]) returns jsonb
volatile language plpgsql as $$
declare
    v_clash jsonb := '[]';
    v_here  jsonb;
    e       private.save_element;
begin
    foreach e in array p_elements loop
        continue when e.version = 0;
        continue when e.version = (e.present ->> 'version')::int;
        v_here := private.save_clash(e, e.present);
        if v_here <> '[]' and (select t.tier = 'confidential' from private.tier t where t.name = e.entity) then
            if e.casefile_id in (select private.open_cases()) then
                insert into private.search_log (kind, casefile_id) values ('conflict', e.casefile_id);
            else
                select jsonb_agg(x || '{"base": null, "theirs": null, "message": "not_open"}') into v_here
                from jsonb_array_elements(v_here) x;
            end if;
        end if;
        v_clash := v_clash || v_here;
    end loop;
    return v_clash;
end $$;
