-- Who works in the units that a reorganisation splits, and where each goes; to_unit null: nobody has said yet, and with the
-- unit he would be left without one. Sorted by named, name, login within a move_id; bounded by it.
create or replace view api.case_move_staff with (security_invoker = true, security_barrier = true) as
    select s.login, m.id as move_id, s.name, s.role, u.name as unit, coalesce(t.name, '-') as to_unit,
           (x.to_unit_id is not null)::int as named, m.name as title
    from private.case_move m
    join private.staff s on s.ends >= private.today()
    left join private.case_move_staff x on x.move_id = m.id and x.login = s.login
    join private.case_move_unit c on c.move_id = m.id and c.part = 'from' and c.unit_id = coalesce(x.unit_id, s.unit_id)
    join private.unit u on u.id = c.unit_id
    left join private.unit t on t.id = x.to_unit_id;
