-- The version of a row in sight; not_found when it is out of sight or does not exist.
create or replace function private.row_version(p_entity text, p_id uuid) returns int
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_version int;
begin
    execute format('select version from private.%I where id = $1', p_entity) into v_version using p_id;
    if v_version is null then
        raise exception using errcode = 'FH003', message = 'not_found', table = p_entity;
    end if;
    return v_version;
end $$;
