-- Exemptions of a case: days on which its deadlines stand still. Sorted by casefile_id, starts, id.
create or replace view api.exemption with (security_invoker = true, security_barrier = true) as
    select e.id, e.version, e.casefile_id, c.display_name as name, c.case_no, e.ground, e.starts, e.ends, e.remark,
           e.id as exemption_id, e.ends - e.starts + 1 as days, e.unit_id, e.responsible
    from private.exemption e
    left join private.card c on c.casefile_id = e.casefile_id;
