-- What the form "decide on the unit" begins with: where the case lies, where it belongs and why. One row per open proposal.
create or replace view api.unit_proposal_form with (security_invoker = true, security_barrier = true) as
    select p.id, p.version, p.casefile_id, c.display_name as name, p.cause, u.name as unit_now, p.proposed_unit as unit_id,
           n.name as unit, private.allocation_why(p.rule_id, true) as unit_why_da,
           private.allocation_why(p.rule_id, false) as unit_why_en, null::text as override_reason
    from private.unit_proposal p
    join private.unit u on u.id = p.unit_id
    join private.unit n on n.id = p.proposed_unit
    left join private.card c on c.casefile_id = p.casefile_id
    where p.status = 'open';
