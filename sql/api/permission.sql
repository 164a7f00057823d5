-- What each role may do.
create or replace view api.permission with (security_invoker = true, security_barrier = true) as
    select task, role, reach
    from private.permission;
