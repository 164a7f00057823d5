-- What rules are called, for headings: all their ordinals together. Sorted by id.
create or replace view api.rule_name with (security_invoker = true, security_barrier = true) as
    select r.id, private.rule_label(r, true) as label_da, private.rule_label(r, false) as label_en, r.paragraph
    from private.rule r;
