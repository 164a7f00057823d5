-- The office hours of a unit on a day: its own, or else the job centre's; none on a closing day.
create or replace function private.hours_of(p_unit uuid, p_day date) returns setof private.office_hours
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select h.* from private.office_hours h
    where h.weekday = extract(isodow from p_day) and p_day >= h.valid_from and p_day < h.valid_to
      and h.unit_id is not distinct from (
          select min(o.unit_id::text)::uuid from private.office_hours o
          where o.unit_id = p_unit and p_day >= o.valid_from and p_day < o.valid_to)
      and private.is_open(p_day)
$$;
