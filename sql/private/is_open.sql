-- Whether the job centre works on p_day: no weekend, no closing day.
create or replace function private.is_open(p_day date) returns boolean
stable parallel safe security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return extract(isodow from p_day) <= 5 and not exists (select from private.closing_day c where c.day = p_day);
end $$;
