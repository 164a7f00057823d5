-- Who works on a case, and when.
create or replace view api.assignment with (security_invoker = true, security_barrier = true) as
    select id, version, casefile_id, login, kind, valid_from, valid_to
    from private.assignment;
