-- The rules, with their parameters, law, source and mark. Sorted by rule_set, id.
create or replace view api.rule with (security_invoker = true, security_barrier = true) as
    select id, rule_set, kind, anchor, benefits, target_groups, visitation_not, grounds, age_below, education, children,
           replaces, unit, from_n, spread_n, to_n, shift_days, n, first_ordinal, meeting_kinds, meeting_forms, owed_by,
           paragraph, what_da, what_en, why_da, why_en, source, mark, age_from, visitations,
           within_n, repeat_n, activity_kinds, min_days, late_kinds, late_n, resume_n, pauses, percent, of_rule, duty, active
    from private.rule;
