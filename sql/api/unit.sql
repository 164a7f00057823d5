-- The unit tree.
create or replace view api.unit with (security_invoker = true, security_barrier = true) as
    select id, name, parent_id, valid_from, valid_to
    from private.unit;
