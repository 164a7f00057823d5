-- Makes the rows of a plan: each case stays where it is until it is given to somebody. What the caller may not give away,
-- or is closed, stands there as refused.
create or replace function private.move_rows(p_move uuid, p_cases uuid[]) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_led   uuid[] := array(select private.led_units());
    v_today date := private.today();
begin
    insert into private.case_move_row (move_id, casefile_id, unit_id, responsible, to_unit_id, to_responsible, low, high, result, code)
    select p_move, c.id, case when x.code = 'not_allowed' then m.unit_id else c.unit_id end, c.responsible, c.unit_id,
           c.responsible, w.low, w.high, case when x.code is null then 'planned' else 'refused' end, x.code
    from private.case_move m
    join private.casefile c on c.id = any (p_cases)
    join private.citizen p on p.id = c.citizen_id
    cross join lateral private.caseload_of(c.target_group, p.birth_date, v_today) w
    cross join lateral (select case when c.unit_id <> all (v_led) then 'not_allowed'
                                    when c.closed_on <= v_today then 'closed' end as code) x
    where m.id = p_move
    on conflict do nothing;
end $$;
