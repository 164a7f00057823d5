-- The birth date in a CPR number (ten digits), century by its seventh digit; null when there is no such day. Numbers
-- with 60 added to the day (replacement and demo numbers) count as the day they stand for.
create or replace function private.cpr_birth(p_cpr text) returns date
immutable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_day   int := substr(p_cpr, 1, 2);
    v_year  int := substr(p_cpr, 5, 2);
    v_digit int := substr(p_cpr, 7, 1);
begin
    v_year := v_year + case
        when v_digit <= 3 then 1900
        when v_digit in (4, 9) then case when v_year <= 36 then 2000 else 1900 end
        else case when v_year <= 57 then 2000 else 1800 end
    end;
    return make_date(v_year, substr(p_cpr, 3, 2)::int, case when v_day > 60 then v_day - 60 else v_day end);
exception when data_exception then
    return null;
end $$;
