-- What is owed and open today, for following up: the first open one of each rule and case, but what waits
-- (private.hold) while the law's date has not passed. Sorted by due_on, id
-- (indexed alone, by unit and by worker).
-- Not a security_barrier: a barrier is planned by itself and would sort every row that may be seen before the first page
-- (measured); which rows may be seen is decided by row security, which is a barrier of its own.
create or replace view api.queue with (security_invoker = true, security_barrier = false) as
    select o.id, o.due_on, o.latest_on, o.due_on - (select private.today()) as days,
           case when o.due_on < (select private.today()) then 'overdue' when o.due_on <= (select private.today()) + 7 then 'week'
                when o.due_on <= (select private.today()) + 30 then 'month' else 'later' end as band,
           o.casefile_id, c.display_name as name, c.case_no, c.target_group, o.unit_id, u.name as unit,
           o.responsible, s.name as responsible_name, s.name as worker_name, o.owed_by, o.rule_id, private.rule_duty(r) as topic,
           concat_ws(' ', case when o.latest_on < (select private.today()) then 'law' end, case when o.booked_for = 'infinity' then 'none' end,
                     case when o.owed_by = 'a_kasse' then 'a_kasse' end) as flags,
           case when o.booked_for = 'infinity' then 'open' when o.booked_for < (select private.today()) then 'unrecorded'
                else 'booked' end as state,
           nullif(o.booked_for, 'infinity') as booked_for, o.booked_id, o.booked_for = 'infinity' as no_meeting,
           o.responsible is null as no_worker,
           private.rule_text(r.what_da, true, r, o) as what_da, private.rule_text(r.what_en, false, r, o) as what_en,
           private.rule_why(true, r, o) as why_da, private.rule_why(false, r, o) as why_en,
           -- ten characters at most: far from today the year says more than the days
           case when o.due_on - (select private.today()) between -99 and 99
                then to_char(o.due_on, 'DD-MM') || to_char(o.due_on - (select private.today()), ' FMSG9990') || 'd'
                else to_char(o.due_on, 'DD-MM-YYYY') end as when_text,
           case when o.booked_for = 'infinity' then '-' else to_char(o.booked_for, 'DD-MM') end as booked_text,
           -- '<': stricter than what runs beside it, the law's or a local deadline; '>': that one is
           private.strict_mark(r, o) as strict
    from private.obligation o
    join private.rule r on r.id = o.rule_id
    join private.unit u on u.id = o.unit_id
    left join private.card c on c.casefile_id = o.casefile_id
    left join private.staff s on s.login = o.responsible
    where o.status = 'open' and o.first_open and o.until > (select private.today())
      and (o.latest_on < (select private.today()) or not exists (
          select from private.hold h where h.obligation_id = o.id and h.until_on > (select private.today())));
