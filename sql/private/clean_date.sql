-- A date as files write it (dd-mm-yyyy, dd.mm.yyyy, dd/mm/yyyy, yyyy-mm-dd), or null when there is no such day.
create or replace function private.clean_date(p_text text) returns date
immutable parallel safe set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v text[] := regexp_match(p_text, '^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$');
begin
    if v is not null then
        return make_date(v[3]::int, v[2]::int, v[1]::int);
    end if;
    v := regexp_match(p_text, '^(\d{4})-(\d{2})-(\d{2})$');
    return make_date(v[1]::int, v[2]::int, v[3]::int);
exception when data_exception then
    return null;
end $$;
