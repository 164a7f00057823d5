-- Cases within the caller's right.
create or replace view api.casefile with (security_invoker = true, security_barrier = true) as
    select id, version, citizen_id, case_no, unit_id, responsible, target_group, opened_on, closed_on, merged_into
    from private.casefile;
