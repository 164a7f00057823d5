-- Mentors as saved.
create or replace view api.mentor with (security_invoker = true, security_barrier = true) as
    select id, version, name, organisation, kind, phone, email, capacity, keeper_unit, ends
    from private.mentor;
