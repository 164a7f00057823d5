-- What the form "decide on the unit" begins with: where the case lies, where it belongs and why. One row per open proposal.
create or replace view api.unit_decide_form with (security_invoker = true, security_barrier = true) as
    select p.id, p.version, p.casefile_id, p.name, p.cause, p.unit as unit_now, p.proposed_unit as unit_id,
           p.proposed_name as unit, p.why_da as unit_why_da, p.why_en as unit_why_en, null::text as override_reason
    from api.unit_proposal_list p;
