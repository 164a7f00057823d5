-- What the form "conclude a visitation" begins with: the category proposed, the deadlines, and the unit that the allocation
-- rules propose, with their reason. One row per open referral.
create or replace view api.referral_form with (security_invoker = true, security_barrier = true) as
    select q.id, q.version, q.casefile_id, q.name, q.case_no, q.referred_on, q.referred_from,
           nullif(q.due_on, 'infinity') as due_on, q.stricter, q.proposed as decided, private.today() as decided_on, q.need,
           p.unit_id, p.unit, p.unit_why_da, p.unit_why_en, u.name as unit_now, null::text as remark,
           null::text as override_reason
    from api.referral_due q
    join private.unit u on u.id = q.unit_id
    cross join lateral private.unit_proposed(q.casefile_id, q.proposed, q.need) p;
