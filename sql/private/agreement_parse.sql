-- {body, due_on} out of {"line": "ringer til bageriet til 24-11-2026"} or an object that says both.
create or replace function private.agreement_parse(p_item jsonb) returns jsonb
immutable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_parts text[] := regexp_match(p_item ->> 'line',
        '^(.*?)[,;]?\s+(?:til|senest|inden|by|until)?\s*(\d{1,2})[-./](\d{1,2})[-./](\d{4})$');
begin
    if v_parts is null then
        return jsonb_strip_nulls(jsonb_build_object(
            'body', coalesce(p_item ->> 'body', p_item ->> 'line'), 'due_on', p_item -> 'due_on'));
    end if;
    return jsonb_build_object('body', v_parts[1],
        'due_on', make_date(v_parts[4]::int, v_parts[3]::int, v_parts[2]::int));
exception when data_exception then
    raise exception using errcode = '22007', message = 'invalid_value', column = 'agreements';
end $$;
