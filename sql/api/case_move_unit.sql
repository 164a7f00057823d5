-- The units that a plan concerns, with their cases before and after it, of those it moves or looks at. plan_id, run_id and undo_id
-- are the plan's id where it can still be changed, carried out, undone. Sorted by place, unit, id within a move_id; bounded by it.
create or replace view api.case_move_unit with (security_invoker = true, security_barrier = true) as
    with part as (
        select r.move_id, x.unit_id, sum(x.before)::int as before, sum(x.after)::int as after,
               sum(x.after) filter (where r.to_responsible is null)::int as nobody
        from private.case_move_row r
        cross join lateral (values (r.unit_id, 1, 0), (r.to_unit_id, 0, 1)) x(unit_id, before, after)
        where r.result not in ('refused', 'changed')
        group by r.move_id, x.unit_id
    ), unit as (
        select p.move_id, p.unit_id from part p union select c.move_id, c.unit_id from private.case_move_unit c
    )
    select n.unit_id as id, n.move_id, u.name as unit, coalesce(c.part, 'other') as part,
           case coalesce(c.part, '') when 'from' then 0 when 'new' then 1 else 2 end as place, u.valid_from, u.valid_to,
           coalesce(p.before, 0) as before, coalesce(p.after, 0) as after, coalesce(p.nobody, 0) as nobody,
           (select count(*) from private.staff s left join private.case_move_staff t on t.move_id = n.move_id and t.login = s.login
            where s.role in ('caseworker', 'supervisor') and m.effective_on between s.starts and s.ends
              and coalesce(t.to_unit_id, s.unit_id) = n.unit_id)::int as staff,
           m.name as title, case when m.state in ('planned', 'approved') then m.id end as plan_id,
           case when m.state in ('planned', 'approved', 'running', 'undoing') then m.id end as run_id,
           case when m.state = 'running' or m.state = 'done' and private.move_undo_until(m) >= clock_timestamp() then m.id end as undo_id,
           (select count(*) from private.case_move_row r where r.move_id = n.move_id)::int as cases
    from unit n
    join private.case_move m on m.id = n.move_id
    join private.unit u on u.id = n.unit_id
    left join private.case_move_unit c on c.move_id = n.move_id and c.unit_id = n.unit_id
    left join part p on p.move_id = n.move_id and p.unit_id = n.unit_id;
