-- What fell due in the last timeliness_months months, and whether it was done in time: one row per obligation whose latest
-- day has passed while it was owed. What is met before its day counts when the day has passed, so that a month's figures
-- are not the early ones alone; what was owed no longer by then (the course or case had ended), or is void, never counts;
-- exemptions have put the day back. The worker is who was responsible on that day, or - for nobody. What the a-kasse owes
-- is not the job centre's. Sorted by latest_on, id.
-- Not a security_barrier: a barrier is planned by itself and would sort every row that may be seen before the first page;
-- which rows may be seen is decided by row security, which is a barrier of its own.
create or replace view api.timeliness_row with (security_invoker = true, security_barrier = false) as
    select o.id, o.casefile_id, private.case_name(o.casefile_id) as name, o.unit_id, u.name as unit,
           w.worker, o.rule_id, date_trunc('month', o.latest_on)::date as month, m.months_ago,
           o.due_on, o.latest_on, o.met_on, o.status = 'met' as in_time,
           case o.status when 'met' then 'in_time' when 'met_late' then 'late' else 'missing' end as result,
           case when o.status <> 'met' then coalesce(o.met_on, (select private.today())) - o.latest_on end as late_days,
           private.rule_text(r.what_da, true, r, o) as what_da, private.rule_text(r.what_en, false, r, o) as what_en,
           private.rule_why(true, r, o) as why_da, private.rule_why(false, r, o) as why_en
    from private.obligation o
    join private.rule r on r.id = o.rule_id
    join private.unit u on u.id = o.unit_id
    cross join lateral (
        select coalesce((select max(a.login) from private.assignment a
                         where a.casefile_id = o.casefile_id and a.kind = 'responsible'
                           and o.latest_on between a.valid_from and a.valid_to), o.responsible, '-') as worker) w
    cross join lateral (
        select (12 * (extract(year from (select private.today())) - extract(year from o.latest_on))
                + extract(month from (select private.today())) - extract(month from o.latest_on))::int as months_ago) m
    where o.status <> 'void' and o.latest_on < (select private.today())
      and o.latest_on >= (select (date_trunc('month', (select private.today())) - make_interval(months => s.value::int - 1))::date
                          from private.setting s where s.name = 'timeliness_months')
      and o.until > o.latest_on and o.owed_by <> 'a_kasse';
