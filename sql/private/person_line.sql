-- A participant as a line of a form, which private.person_parse reads back: role and form in words.
create or replace function private.person_line(p_name text, p_role text, p_form text) returns text
immutable parallel safe language sql as $$
    select case when p_name = '' and p_form is null then p_role
                else concat_ws(' ', nullif(p_name, ''), case when p_name = '' then p_role end,
                               '(' || concat_ws(', ', case when p_name <> '' then p_role end, p_form) || ')') end
$$;
