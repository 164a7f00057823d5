-- Visitations that are not concluded, by the stricter of two deadlines: the local one of the referral, and the law's next
-- one in the case (for a meeting of the contact course). why says both, the one that binds first. Sorted by due_on, id; few
-- by nature, a week's or two's.
-- Not a security_barrier: a barrier would work out the words of every row before the first page; which rows may be seen is
-- decided by row security, which is a barrier of its own.
create or replace view api.referral_due with (security_invoker = true, security_barrier = false) as
    select f.id, f.version, f.casefile_id, c.display_name as name, c.case_no, c.target_group, f.referred_on, f.referred_from,
           f.proposed, f.need, f.unit_id, u.name as unit, f.responsible, (o.owed).due_on as local_on, (l.law).latest_on as law_on,
           d.due_on, d.due_on - (select private.today()) as days, d.stricter,
           case when d.stricter = 'none' then '-'
                when d.due_on - (select private.today()) between -99 and 99
                then to_char(d.due_on, 'DD-MM') || to_char(d.due_on - (select private.today()), ' FMSG9990') || 'd'
                else to_char(d.due_on, 'DD-MM-YYYY') end as when_text,
           coalesce(to_char((o.owed).due_on, 'DD-MM'), '-') as local_text, coalesce(to_char((l.law).latest_on, 'DD-MM'), '-') as law_text,
           case d.stricter when 'none' then null when 'law' then private.rule_text(law_rule.what_da, true, law_rule, l.law)
                else private.rule_text(owed_rule.what_da, true, owed_rule, o.owed) end as what_da,
           case d.stricter when 'none' then null when 'law' then private.rule_text(law_rule.what_en, false, law_rule, l.law)
                else private.rule_text(owed_rule.what_en, false, owed_rule, o.owed) end as what_en,
           private.both_text(owed_rule, o.owed, law_rule, l.law, true) as why_da, private.both_text(owed_rule, o.owed, law_rule, l.law, false) as why_en
    from private.referral f
    join private.unit u on u.id = f.unit_id
    left join private.card c on c.casefile_id = f.casefile_id
    left join lateral (
        select x as owed from private.obligation x
        where x.casefile_id = f.casefile_id and x.subject_id = f.id and x.status = 'open'
        order by x.due_on limit 1) o on true
    left join private.rule owed_rule on owed_rule.id = (o.owed).rule_id
    left join lateral (
        select x as law from private.obligation x
        where x.casefile_id = f.casefile_id and x.status = 'open' and x.first_open and x.until > (select private.today())
          and x.owed_by = 'job_centre'
          and (x.rule_id in ( -- "is true": the rules are read once, then what a case owes, which is little
              select q.id from private.rule q join private.rule_set s on s.id = q.rule_set and s.unit_id is null
              where q.anchor in ('period_start', 'first_request') and coalesce(q.duty, 'contact') in ('start', 'contact'))) is true
        order by x.latest_on, x.id limit 1) l on true
    left join private.rule law_rule on law_rule.id = (l.law).rule_id
    cross join lateral (
        select least(coalesce((o.owed).due_on, 'infinity'), coalesce((l.law).latest_on, 'infinity')) as due_on,
               case when (o.owed).due_on is null and (l.law).latest_on is null then 'none' when (o.owed).due_on = (l.law).latest_on then 'both'
                    when (l.law).latest_on is null or (o.owed).due_on < (l.law).latest_on then 'local' else 'law' end as stricter) d
    where f.status = 'open';
