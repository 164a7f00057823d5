-- What a reorganisation does to the open cases of the units it splits, by the allocation rules of its day; no rule: a case
-- stays. Who is responsible keeps his cases where he goes too; the others are spread over those who will work in their new
-- unit, by weighted load. Rows decided by hand (override) stay as they are. Before each look, and once more on the day.
create or replace function private.reorganisation_rows(p_move private.case_move) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_from  uuid[] := array(select u.unit_id from private.case_move_unit u where u.move_id = p_move.id and u.part = 'from');
    v_cases uuid[] := array(select c.id from private.casefile c where c.unit_id = any (v_from) and c.closed_on > p_move.effective_on);
    t       record;
begin
    delete from private.case_move_row r where r.move_id = p_move.id and r.result = 'planned' and r.override is null;
    insert into private.case_move_row (move_id, casefile_id, unit_id, responsible, to_unit_id, to_responsible, low, high)
    select p_move.id, c.id, c.unit_id, c.responsible, x.to_unit,
           case when x.to_unit = c.unit_id or x.to_unit = coalesce(s.to_unit_id, w.unit_id) then c.responsible end, l.low, l.high
    from private.casefile c
    join private.citizen p on p.id = c.citizen_id
    left join private.allocation(v_cases, p_move.effective_on) a on a.casefile_id = c.id
    left join private.case_move_staff s on s.move_id = p_move.id and s.login = c.responsible
    left join private.staff w on w.login = c.responsible
    cross join lateral (select coalesce(a.unit_id, c.unit_id) as to_unit) x
    cross join lateral private.caseload_of(c.target_group, p.birth_date, p_move.effective_on) l
    where c.id = any (v_cases)
    on conflict do nothing;
    for t in
        select r.to_unit_id, array_agg(distinct r.casefile_id) as cases, (
            select array_agg(w.login order by w.login) from private.staff w
            left join private.case_move_staff s on s.move_id = p_move.id and s.login = w.login
            where w.role = 'caseworker' and p_move.effective_on between w.starts and w.ends
              and coalesce(s.to_unit_id, w.unit_id) = r.to_unit_id) as logins
        from private.case_move_row r
        where r.move_id = p_move.id and r.result = 'planned' and r.override is null and r.to_responsible is null
          and r.to_unit_id <> r.unit_id
        group by r.to_unit_id order by r.to_unit_id
    loop
        if t.logins is not null then
            perform private.move_spread(p_move.id, t.logins, t.to_unit_id, t.cases);
        end if;
    end loop;
end $$;
