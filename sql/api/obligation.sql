-- Everything owed, or once owed, in the caller's cases, and why. Sorted by casefile_id, due_on, id.
create or replace view api.obligation with (security_invoker = true, security_barrier = true) as
    select o.id, o.casefile_id, c.display_name as name, c.case_no, c.target_group, o.unit_id, o.responsible, o.rule_id,
           o.owed_by, o.ordinal, o.of_n, o.anchor_on, o.window_from, o.due_on, o.latest_on, o.until,
           o.due_on - private.today() as days, o.status, o.met_on, o.satisfied_by, o.booked_for, o.booked_id, o.first_open,
           private.rule_text(r.what_da, true, r, o) as what_da, private.rule_text(r.what_en, false, r, o) as what_en,
           private.rule_why(true, r, o) as why_da, private.rule_why(false, r, o) as why_en,
           r.paragraph, r.source, r.mark
    from private.obligation o
    join private.rule r on r.id = o.rule_id
    left join private.card c on c.casefile_id = o.casefile_id;
