-- The overview counts what is due by kind within the units that one leads; over all units nobody counts.
create index obligation_due_by_kind on private.obligation (unit_id, rule_id, due_on) where status = 'open' and first_open;
drop index private.obligation_due_by_rule;
