-- Visitations that are not concluded, by the stricter of two deadlines: the local one of the referral, and the law's next
-- one in the case (for a meeting of the contact course). why says both, the one that binds first. Sorted by due_on, id; few by nature, a week's or two's.
create or replace view api.referral_due with (security_invoker = true, security_barrier = true) as
    select f.id, f.version, f.casefile_id, c.display_name as name, c.case_no, c.target_group, f.referred_on, f.referred_from,
           f.proposed, f.need, f.unit_id, u.name as unit, f.responsible, nullif(d.local_on, 'infinity') as local_on,
           nullif(d.law_on, 'infinity') as law_on, d.due_on, d.due_on - private.today() as days,
           case when d.due_on = 'infinity' then 'none' when d.local_on = d.law_on then 'both'
                when d.local_on < d.law_on then 'local' else 'law' end as stricter,
           case when d.due_on = 'infinity' then '-'
                when d.due_on - private.today() between -99 and 99
                then to_char(d.due_on, 'DD-MM') || to_char(d.due_on - private.today(), ' FMSG9990') || 'd'
                else to_char(d.due_on, 'DD-MM-YYYY') end as when_text,
           case when d.local_on < 'infinity' then to_char(d.local_on, 'DD-MM') else '-' end as local_text,
           case when d.law_on < 'infinity' then to_char(d.law_on, 'DD-MM') else '-' end as law_text,
           case when d.law_on < d.local_on then l.what_da else o.what_da end as what_da,
           case when d.law_on < d.local_on then l.what_en else o.what_en end as what_en,
           case when d.law_on < d.local_on then concat_ws(' ', w.law_da, o.why_da) else concat_ws(' ', o.why_da, w.law_da) end as why_da,
           case when d.law_on < d.local_on then concat_ws(' ', w.law_en, o.why_en) else concat_ws(' ', o.why_en, w.law_en) end as why_en
    from private.referral f
    join private.unit u on u.id = f.unit_id
    left join private.card c on c.casefile_id = f.casefile_id
    left join lateral (
        select x.due_on, private.rule_text(r.what_da, true, r, x) as what_da, private.rule_text(r.what_en, false, r, x) as what_en,
               private.rule_why(true, r, x) as why_da, private.rule_why(false, r, x) as why_en
        from private.obligation x join private.rule r on r.id = x.rule_id
        where x.casefile_id = f.casefile_id and x.subject_id = f.id and x.status = 'open'
        order by x.due_on limit 1) o on true
    left join lateral (
        select x.latest_on, private.rule_text(r.what_da, true, r, x) as what_da, private.rule_text(r.what_en, false, r, x) as what_en,
               private.rule_why(true, r, x) as why_da, private.rule_why(false, r, x) as why_en
        from private.obligation x
        join private.rule r on r.id = x.rule_id and r.anchor in ('period_start', 'first_request')
        join private.rule_set s on s.id = r.rule_set and s.unit_id is null
        where x.casefile_id = f.casefile_id and x.status = 'open' and x.first_open and x.until > private.today()
          and x.owed_by = 'job_centre'
        order by x.latest_on, x.id limit 1) l on true
    cross join lateral (
        select coalesce(o.due_on, 'infinity') as local_on, coalesce(l.latest_on, 'infinity') as law_on,
               least(coalesce(o.due_on, 'infinity'), coalesce(l.latest_on, 'infinity')) as due_on) d
    cross join lateral (
        select 'Lovens frist i sagen: ' || l.what_da || '. ' || l.why_da as law_da,
               'The law''s deadline in the case: ' || l.what_en || '. ' || l.why_en as law_en) w
    where f.status = 'open';
