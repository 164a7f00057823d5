-- Mentor assignments in the caller's cases. Sorted by casefile_id, starts desc, id; by ends, id.
create or replace view api.mentor_assignment_list with (security_invoker = true, security_barrier = true) as
    select a.id, a.version, a.casefile_id, c.display_name as name, c.case_no, a.unit_id, a.responsible, a.mentor_id,
           m.name as mentor, m.organisation, m.phone, a.main, a.ground, a.starts, a.ends,
           a.ends - private.today() as days, a.purpose, a.minutes_per_week, a.outcome, a.decided_on,
           case when private.today() < a.starts then 'coming' when private.today() > a.ends then 'past'
                else 'now' end as state
    from private.mentor_assignment a
    join private.mentor m on m.id = a.mentor_id
    left join private.card c on c.casefile_id = a.casefile_id;
