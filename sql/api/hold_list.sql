-- What waits, for whom and until when: holds that hold today. back_on is the day it is back: until_on, or the day after the
-- law's date. Sorted by back_on, id (no index: what waits is few beside what is owed). Not a security_barrier: see api.queue.
create or replace view api.hold_list with (security_invoker = true, security_barrier = false) as
    select h.id, h.version, h.until_on, h.obligation_id, h.casefile_id, c.display_name as name, c.case_no, c.target_group,
           h.unit_id, h.responsible, h.reason, h.waiting_for, h.remark, h.held_by, o.due_on, o.latest_on,
           least(h.until_on, o.latest_on + 1) as back_on, to_char(least(h.until_on, o.latest_on + 1), 'DD-MM-YYYY') as back_text,
           private.rule_text(r.what_da, true, r, o) as what_da, private.rule_text(r.what_en, false, r, o) as what_en,
           concat_ws(' ', nullif(h.remark, ''), private.rule_why(true, r, o)) as why_da,
           concat_ws(' ', nullif(h.remark, ''), private.rule_why(false, r, o)) as why_en
    from private.hold h
    join private.obligation o on o.id = h.obligation_id
    join private.rule r on r.id = o.rule_id
    left join private.card c on c.casefile_id = h.casefile_id
    where h.until_on > (select private.today()) and o.latest_on >= (select private.today())
      and o.status = 'open' and o.first_open and o.until > (select private.today());
