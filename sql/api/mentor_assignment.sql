-- Mentor assignments as saved.
create or replace view api.mentor_assignment with (security_invoker = true, security_barrier = true) as
    select id, version, casefile_id, unit_id, responsible, mentor_id, main, ground, starts, ends, purpose,
           minutes_per_week, outcome, decided_on
    from private.mentor_assignment;
