-- A person as name and birth date tell him, hashed: the same for every spelling that folds to the same name.
create or replace function private.import_person(p_born date, p_family text, p_given text) returns uuid
immutable set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return md5(p_born || ' ' || private.fold(concat_ws(' ', p_family, p_given)))::uuid;
end $$;
