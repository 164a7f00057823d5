-- Referrals of a case. Sorted by casefile_id, referred_on desc, id.
create or replace view api.referral_list with (security_invoker = true, security_barrier = true) as
    select f.id, f.version, f.casefile_id, c.display_name as name, c.case_no, f.referred_on, f.referred_from, f.reason, f.proposed,
           f.need, f.status, coalesce(f.decided, f.proposed) as category, f.decided, f.decided_on, f.remark,
           o.due_on, case when f.decided_on is not null then to_char(f.decided_on, 'DD-MM-YYYY')
                          when o.due_on is not null then to_char(o.due_on, 'DD-MM')
                               || to_char(o.due_on - private.today(), ' FMSG9990') || 'd' end as when_text
    from private.referral f
    left join private.card c on c.casefile_id = f.casefile_id
    left join lateral (
        select x.due_on from private.obligation x
        where x.casefile_id = f.casefile_id and x.subject_id = f.id and x.status <> 'void' limit 1) o on true;
