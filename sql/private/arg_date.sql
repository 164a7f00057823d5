-- A date out of a verb's arguments; null when absent; an error with its name when it is none.
create or replace function private.arg_date(p_args jsonb, p_name text) returns date
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_day date;
begin
    v_day := p_args ->> p_name;
    if not (v_day between '1900-01-01' and '2100-12-31' or isfinite(v_day) is false) then
        raise exception using errcode = '22007', message = 'invalid_value', column = p_name;
    end if;
    return v_day;
exception when data_exception then
    raise exception using errcode = '22007', message = 'invalid_value', column = p_name;
end $$;
