-- Who opened which case as a guest, and why: for the responsible and for supervisors. Sorted by valid_from, id.
-- Not a security_barrier: a barrier is planned by itself and would sort every row before the first page; which rows may be
-- seen is decided by row security, which is a barrier of its own.
create or replace view api.guest_list with (security_invoker = true, security_barrier = false) as
    select a.id, a.casefile_id, c.case_no, k.display_name as name, a.login, s.name as guest, u.name as guest_unit,
           a.valid_from, a.reason, a.unit_id, a.responsible
    from private.assignment a
    join private.casefile c on c.id = a.casefile_id
    left join private.card k on k.casefile_id = a.casefile_id
    left join private.staff s on s.login = a.login
    left join private.unit u on u.id = s.unit_id
    where a.kind = 'guest';
