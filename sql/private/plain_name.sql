-- What an admin calls somebody or something, for scripts of his: its blanks one space each, none at the ends; refused with a
-- control character in it, since everybody's terminal shows it, psql's too.
create or replace function private.plain_name(p_what text, p_name text) returns text
immutable set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if p_name ~ '[\u0001-\u001f\u007f-\u009f]' then
        raise exception '% must not hold control characters', p_what;
    end if;
    return private.clean_text(p_name);
end $$;
