-- Whose calendar the caller may look at: workers of the units that he works in or leads. Sorted by name, login.
create or replace view api.calendar_lookup with (security_invoker = true, security_barrier = true) as
    select s.login as whose, s.name as whose_name, u.name as unit
    from private.staff s join private.unit u on u.id = s.unit_id
    where s.role in ('caseworker', 'supervisor') and private.today() between s.starts and s.ends
      and s.unit_id = any (array(select private.own_units()));
