-- {name, role} out of {"line": "K. Dam (mentor)"}, "borger" or an object that says both. The role may stand as code or in
-- either language; a name without a role is "other".
create or replace function private.person_parse(p_item jsonb) returns jsonb
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_parts text[] := regexp_match(p_item ->> 'line', '^(.*?)\s*\(([^()]*)\)$');
    v_name  text := coalesce(p_item ->> 'name', v_parts[1], '');
    v_said  text := lower(coalesce(p_item ->> 'role', v_parts[2], p_item ->> 'line'));
    v_role  text;
begin
    select c.code into v_role from private.code c
    where c.list = 'participant_role' and v_said in (c.code, lower(c.label_da), lower(c.label_en))
    order by c.sort limit 1;
    if v_role is null then
        if p_item ->> 'role' is not null or v_parts[2] is not null then
            raise exception using errcode = 'FH010', message = 'bad_code', column = 'participants';
        end if;
        v_name := p_item ->> 'line';
    end if;
    return jsonb_build_object('name', v_name, 'role', coalesce(v_role, 'other'));
end $$;
