-- The values of a change, in an opened case.
create or replace view api.change_value with (security_invoker = true, security_barrier = true) as
    select change_id, casefile_id, field, old, new
    from private.change_value;
