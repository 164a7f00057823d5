-- What part of a full-time worker's caseload this person carries on that day: by hours, and less while new. At least one
-- hundredth, so that it may be divided by.
create or replace function private.worker_capacity(p_login text, p_day date) returns float8
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_norm  private.caseload_norm;
    v_hours int := (select h.minutes_per_week from private.staff_hours h
                    where h.login = p_login and h.valid_from <= p_day order by h.valid_from desc limit 1);
    v_began date := (select s.starts from private.staff s where s.login = p_login);
begin
    select * into v_norm from private.caseload_norm n where n.valid_from <= p_day order by n.valid_from desc limit 1;
    if not found then
        return 1;
    end if;
    return greatest(0.01, coalesce(v_hours, v_norm.full_time_minutes)::float8 / v_norm.full_time_minutes
        * case when v_began > '-infinity' and private.span_add(v_began, v_norm.new_months, 'month') > p_day
               then v_norm.new_percent / 100.0 else 1 end);
end $$;
