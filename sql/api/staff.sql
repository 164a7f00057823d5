-- Colleagues.
create or replace view api.staff with (security_invoker = true, security_barrier = true) as
    select login, name, initials, role, unit_id, starts, ends
    from private.staff;
