-- A day from today on out of a verb's arguments; today when absent.
create or replace function private.arg_day_ahead(p_args jsonb, p_name text) returns date
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_day date := coalesce(private.arg_date(p_args, p_name), private.today());
begin
    if v_day < private.today() then
        raise exception using errcode = 'FH065', message = 'past_day', column = p_name;
    elsif v_day > date '2100-12-31' then
        raise exception using errcode = '22008', message = 'invalid_value', column = p_name;
    end if;
    return v_day;
end $$;
