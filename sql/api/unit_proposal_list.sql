-- Cases that lie elsewhere than the allocation rules say, and nobody has decided on it yet. Sorted by proposed_on, id.
create or replace view api.unit_proposal_list with (security_invoker = true, security_barrier = true) as
    select p.id, p.version, p.casefile_id, c.display_name as name, c.case_no, c.target_group, p.cause, p.proposed_on,
           p.unit_id, u.name as unit, p.proposed_unit, n.name as proposed_name, p.responsible, p.rule_id,
           private.allocation_why(p.rule_id, true) as why_da, private.allocation_why(p.rule_id, false) as why_en
    from private.unit_proposal p
    join private.unit u on u.id = p.unit_id
    join private.unit n on n.id = p.proposed_unit
    left join private.card c on c.casefile_id = p.casefile_id
    where p.status = 'open';
