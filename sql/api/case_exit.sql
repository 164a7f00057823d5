-- How cases ended, and when they were opened again. Sorted by casefile_id, closed_on (desc), id.
create or replace view api.case_exit with (security_invoker = true, security_barrier = true) as
    select x.id, x.version, x.casefile_id, c.display_name as name, x.closed_on, x.reason, x.next_benefit, x.remark, x.closed_by,
           nullif(x.reopened_on, 'infinity') as reopened_on, x.reopened_why, x.municipality,
           x.handed_over, x.unit_id
    from private.case_exit x
    left join private.card c on c.casefile_id = x.casefile_id;
