-- {name, role, form} out of {"line": "K. Dam (mentor, telefon)"}, "borger (video)", "borger" or an object that says them. Role
-- and form may stand as code or in either language; a name without a role is "other"; form null: as the meeting.
create or replace function private.person_parse(p_item jsonb) returns jsonb
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_parts text[] := regexp_match(p_item ->> 'line', '^(.*?)\s*\(([^()]*)\)$');
    v_name  text := coalesce(p_item ->> 'name', v_parts[1], p_item ->> 'line', '');
    v_said  text[] := array_remove(regexp_split_to_array(lower(btrim(coalesce(v_parts[2], ''))), '\s*,\s*'), '')
                      || array_remove(array[p_item ->> 'role', p_item ->> 'form'], null);
    v_role  text;
    v_form  text;
    v_word  text;
begin
    foreach v_word in array v_said loop
        v_form := coalesce(v_form, private.code_said('meeting_form', v_word));
        v_role := coalesce(v_role, private.code_said('participant_role', v_word));
        if private.code_said('meeting_form', v_word) is null and private.code_said('participant_role', v_word) is null then
            raise exception using errcode = 'FH010', message = 'bad_code', column = 'participants';
        end if;
    end loop;
    if v_role is null and private.code_said('participant_role', v_name) is not null then
        v_role := private.code_said('participant_role', v_name);
        v_name := '';
    end if;
    return jsonb_build_object('name', v_name, 'role', coalesce(v_role, 'other'), 'form', v_form);
end $$;
