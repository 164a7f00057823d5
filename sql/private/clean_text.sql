-- Text from a file as it is kept: NFC, every kind of space a space, runs of them one, none at the ends. With p_lines line
-- breaks stay (LF), and runs of spaces within a line.
create or replace function private.clean_text(p_text text, p_lines boolean default false) returns text
immutable parallel safe set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v text := p_text;
begin
    if v !~ '[^!-~]' then
        return v; -- letters and digits without marks: most cells of a file
    end if;
    v := regexp_replace(normalize(v, nfc), '[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]', ' ', 'g');
    return case when p_lines
           then btrim(regexp_replace(replace(v, E'\r\n', E'\n'), ' *\n', E'\n', 'g'), E' \n')
           else btrim(regexp_replace(v, ' +', ' ', 'g')) end;
end $$;
