-- Everybody younger than the youth age, whatever the benefit, by what there is to do: a visitation to conclude, a case that
-- belongs to another unit, a birthday ahead; then the others. Sorted by section_no, sort_on, id. Of a protected citizen
-- neither age nor birthday shows.
create or replace view api.youth_queue with (security_invoker = true, security_barrier = true) as
    select c.casefile_id as id, c.casefile_id, c.display_name as name, c.case_no, c.target_group, c.benefit, c.unit_id,
           u.name as unit, c.responsible,
           case when not c.protected then extract(year from age((select private.today()), c.birth_date))::int end as age,
           b.birthday, b.birthday - (select private.today()) as birthday_days, f.id as referral_id, o.due_on,
           o.due_on - (select private.today()) as days, p.id as proposal_id, n.name as proposed_name, x.section,
           case x.section when 'awaiting' then 1 when 'elsewhere' then 2 when 'birthday' then 3 else 4 end as section_no,
           coalesce(case when x.section = 'awaiting' then o.due_on end, b.birthday, 'infinity') as sort_on,
           case when o.due_on is not null then to_char(o.due_on, 'DD-MM')
                || to_char(o.due_on - (select private.today()), ' FMSG9990') || 'd' else '-' end as when_text,
           case when b.birthday is null then '-' else to_char(b.birthday, 'DD-MM-YYYY') end as birthday_text
    from private.card c
    join private.unit u on u.id = c.unit_id
    cross join (select private.youth_line() as line, (select private.today()) as today,
                       (select s.value from private.setting s where s.name = 'youth_age') as years,
                       (select s.value from private.setting s where s.name = 'youth_ahead') as ahead offset 0) y
    left join private.referral f on f.casefile_id = c.casefile_id and f.status = 'open'
    left join lateral (
        select w.due_on from private.obligation w
        where w.casefile_id = c.casefile_id and w.subject_id = f.id and w.status = 'open' order by w.due_on limit 1) o on true
    left join private.unit_proposal p on p.casefile_id = c.casefile_id and p.status = 'open'
    left join private.unit n on n.id = p.proposed_unit
    cross join lateral (
        select case when not c.protected then private.birthday(c.birth_date, y.years) end as birthday) b
    cross join lateral (
        select case when f.id is not null then 'awaiting' when p.id is not null then 'elsewhere'
                    when b.birthday <= y.today + y.ahead then 'birthday' else 'other' end as section) x
    where c.closed_on > y.today and (c.birth_date > y.line and c.birth_date < 'infinity' or c.young);
