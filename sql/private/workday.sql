-- p_day, or the Friday before it when it falls on a weekend; never before p_from, then the Monday after. Inlined.
create or replace function private.workday(p_day date, p_from date) returns date
immutable parallel safe language sql as $$
    select case when extract(isodow from p_day) <= 5 then p_day
                when p_day - (extract(isodow from p_day)::int - 5) >= p_from
                     then p_day - (extract(isodow from p_day)::int - 5)
                else p_day + (8 - extract(isodow from p_day)::int) end
$$;
