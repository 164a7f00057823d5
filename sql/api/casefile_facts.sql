-- One row per case: what the case screen keeps in sight. Name, CPR, age and address show while the case is open
-- to the caller; a protected citizen's name is the card's mask until then.
create or replace view api.casefile_facts with (security_invoker = true, security_barrier = true) as
    select f.id, f.id as casefile_id, f.version, f.case_no, f.citizen_id, p.id is not null as open,
           coalesce(p.family_name || coalesce(', ' || nullif(p.given_name, ''), ''), c.display_name) as name,
           i.masked as cpr, coalesce(p.birth_date, nullif(c.birth_date, 'infinity')) as birth_date,
           extract(year from age((select private.today()), coalesce(p.birth_date, nullif(c.birth_date, 'infinity'))))::int as age,
           p.phone, p.email, p.street, p.postcode, p.town,
           case when p.protected_until >= (select private.today()) then p.protected_until end as protected_until, c.protected,
           p.a_kasse, p.remark, f.target_group, b.benefit, b.starts as benefit_since, b.visitation, b.first_request,
           f.unit_id, u.name as unit, f.responsible, s.name as responsible_name, w.coworkers,
           nullif(c.next_due_on, 'infinity') as next_due_on, o.what_da as next_what_da, o.what_en as next_what_en,
           o.why_da as next_why_da, o.why_en as next_why_en,
           m.name as mentor, m.ends as mentor_until, l.starts_at as next_meeting,
           f.opened_on, nullif(f.closed_on, 'infinity') as closed_on, p.died_on,
           (select max(a.until) from private.access_session a
            where a.casefile_id = f.id and a.login = session_user) as access_until
    from private.casefile f
    left join private.card c on c.casefile_id = f.id
    left join private.citizen p on p.casefile_id = f.id
    left join private.identity i on i.casefile_id = f.id and (select private.today()) >= i.valid_from
                                    and (select private.today()) < i.valid_to
    join private.unit u on u.id = f.unit_id
    left join private.staff s on s.login = f.responsible
    left join lateral (
        select d.benefit, d.starts, d.visitation, d.first_request from private.benefit_period d
        where d.casefile_id = f.id and d.starts <= (select private.today()) order by d.starts desc limit 1) b on true
    left join lateral (
        select string_agg(distinct '+' || a.login, ' ') as coworkers from private.assignment a
        where a.casefile_id = f.id and a.kind <> 'responsible'
          and (select private.today()) between a.valid_from and a.valid_to) w on true
    left join lateral (
        select private.rule_text(r.what_da, true, r, x) as what_da, private.rule_text(r.what_en, false, r, x) as what_en,
               private.rule_why(true, r, x) as why_da, private.rule_why(false, r, x) as why_en
        from private.obligation x join private.rule r on r.id = x.rule_id
        where x.casefile_id = f.id and x.status = 'open' and x.first_open and x.until > (select private.today())
          and x.owed_by <> 'a_kasse'
        order by x.due_on, x.id limit 1) o on true
    left join lateral (
        select t.name, a.ends from private.mentor_assignment a join private.mentor t on t.id = a.mentor_id
        where a.casefile_id = f.id and a.main and (select private.today()) between a.starts and a.ends
        order by a.starts limit 1) m on true
    left join lateral (
        select t.starts_at from private.meeting t
        where t.casefile_id = f.id and t.status = 'booked' and t.starts_at >= (select private.today())
        order by t.starts_at limit 1) l on true;
