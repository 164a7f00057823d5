-- Of api.timeliness_row what was not in time. Sorted by latest_on, id. Not a security_barrier, for the same reason.
create or replace view api.timeliness_row_missed with (security_invoker = true, security_barrier = false) as
    select t.id, t.casefile_id, t.name, t.unit_id, t.unit, t.worker, t.rule_id, t.month,
           t.months_ago, t.due_on, t.latest_on, t.met_on, t.in_time, t.result, t.late_days, t.what_da, t.what_en, t.why_da,
           t.why_en
    from api.timeliness_row t
    where not t.in_time;
