-- Whose calendar the caller may look at: workers and rooms of the units that he works in or leads, and rooms of no unit.
-- Sorted by sort, whose_name, id.
create or replace view api.calendar_lookup with (security_invoker = true, security_barrier = true) as
    select s.login as id, 1 as sort, s.login as whose, null::uuid as room_id, s.name as whose_name, s.login as initials, u.name as unit
    from private.staff s join private.unit u on u.id = s.unit_id
    where s.role in ('caseworker', 'supervisor') and private.today() between s.starts and s.ends
      and s.unit_id = any (array(select private.own_units()))
    union all
    select r.id::text, 2, null, r.id, r.name, null, u.name
    from private.room r left join private.unit u on u.id = r.unit_id
    where private.today() between r.starts and r.ends
      and (r.unit_id is null or r.unit_id = any (array(select private.own_units())));
