-- The open cases of a person and what they weigh, in full-time workers: at the upper and at the lower end of the
-- recommended ranges. Less the cases of a plan (p_without) that lie with him.
create or replace function private.worker_load(p_login text, p_without uuid default null, out cases int, out at_high float8, out at_low float8)
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_today date := private.today();
begin
    select count(*), coalesce(sum(1.0 / w.high), 0), coalesce(sum(1.0 / w.low), 0) into cases, at_high, at_low
    from private.card c
    cross join lateral private.caseload_of(c.target_group, c.birth_date, v_today) w
    where c.responsible = p_login and c.closed_on > v_today
      and not exists (select from private.case_move_row r where r.move_id = p_without and r.casefile_id = c.casefile_id);
end $$;
