-- The programmes that a case is in, or was. Sorted by casefile_id, starts, id.
create or replace view api.enrolment with (security_invoker = true, security_barrier = true) as
    select e.id, e.version, e.casefile_id, c.display_name as name, c.case_no, e.programme, e.starts, e.ends,
           e.id as enrolment_id, e.unit_id, e.responsible
    from private.enrolment e
    left join private.card c on c.casefile_id = e.casefile_id;
