-- Which cases the caller opened and for what; an auditor sees everybody's.
create or replace view api.access_session with (security_invoker = true, security_barrier = true) as
    select id, casefile_id, login, at, until, purpose, acting_for
    from private.access_session;
