-- An agreement as a line of a form, which private.agreement_parse reads back.
create or replace function private.agreement_line(p_body text, p_due date) returns text
immutable parallel safe language sql as $$
    select regexp_replace(p_body, '\s+', ' ', 'g')
        || case when p_due < 'infinity' then ' til ' || to_char(p_due, 'DD-MM-YYYY') else '' end
$$;
