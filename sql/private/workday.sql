-- p_day, or the last day before it on which the job centre works; never before p_from, then the first one after.
create or replace function private.workday(p_day date, p_from date) returns date
stable parallel safe security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_day date := p_day;
begin
    while v_day >= p_from loop
        if private.is_open(v_day) then
            return v_day;
        end if;
        v_day := v_day - 1;
    end loop;
    v_day := greatest(p_day, p_from);
    while not private.is_open(v_day) and v_day < '2100-12-31' loop
        v_day := v_day + 1;
    end loop;
    return v_day;
end $$;
