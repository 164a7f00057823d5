-- Mentor assignments as saved, with the mentor's name.
create or replace view api.mentor_assignment with (security_invoker = true, security_barrier = true) as
    select a.id, a.version, a.casefile_id, a.unit_id, a.responsible, a.mentor_id, a.main, a.ground, a.starts, a.ends,
           a.purpose, a.minutes_per_week, a.outcome, a.decided_on, m.name as mentor
    from private.mentor_assignment a
    join private.mentor m on m.id = a.mentor_id;
