-- Days on which the job centre is shut, local ones included. Sorted by day, rule.
create or replace view api.closing_day with (security_invoker = true, security_barrier = true) as
    select day, rule, label_da, label_en from private.closing_day;
