-- Text from a file as it is kept: NFC, every kind of space a space, runs of them one, none at the ends. With p_lines line
-- breaks stay (LF), and runs of spaces within a line.
create or replace function private.clean_text(p_text text, p_lines boolean default false) returns text
immutable parallel safe set search_path = pg_catalog, pg_temp language sql as $$
    select case when p_lines
           then btrim(regexp_replace(replace(s.t, E'\r\n', E'\n'), ' *\n', E'\n', 'g'), E' \n')
           else btrim(regexp_replace(s.t, ' +', ' ', 'g')) end
    from (select regexp_replace(normalize(p_text, nfc), '[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]', ' ', 'g') as t) s
$$;
