-- Raises unless nobody else who works here goes by these initials (staff_initials), with the words for an admin.
create or replace function private.initials_free(p_login text, p_initials text) returns void
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_other private.staff;
begin
    select * into v_other from private.staff s
    where upper(s.initials) = upper(btrim(p_initials)) and s.ends = 'infinity' and s.login <> p_login;
    if found then
        raise exception 'initials % are those of % (%): give others', btrim(p_initials), v_other.name, v_other.login;
    end if;
end $$;
