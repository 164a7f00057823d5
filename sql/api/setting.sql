-- Numbers that the municipality may change.
create or replace view api.setting with (security_invoker = true, security_barrier = true) as
    select name, value, what
    from private.setting;
