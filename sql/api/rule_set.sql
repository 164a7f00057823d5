-- Sets of rules: when they hold, by which law. Sorted by valid_from, id.
create or replace view api.rule_set with (security_invoker = true, security_barrier = true) as
    select id, name_da, name_en, law, applies_by, valid_from, valid_to, unit_id, source, mark, topic, programme, a_kasse, local,
           file
    from private.rule_set;
