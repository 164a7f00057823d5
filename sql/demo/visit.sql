-- Visitation: rules for which unit takes whom, referrals that wait and referrals that were concluded, what categories there
-- were, and a few things decided against a rule.
insert into private.allocation_rule (id, name, rank, target_groups, age_below, needs, unit_id, valid_from, source)
select pg_temp.key('allocation ' || r.name), r.name, r.rank, r.groups::text[], r.age, r.needs::text[], u.id, '2026-01-01', r.source
from (values ('Unge', 10, '{}', 25, '{}', 'Ungeteam', 'Under 25 år, uanset ydelse'),
             ('Uddannelsesparate', 20, '{4,5}', null, '{}', 'Ungeteam', ''),
             ('Rehabilitering', 30, '{1,2,3}', null, '{rehabilitation}', 'Kompetencecenter', ''),
             ('Sygemeldte', 40, '{6,7}', null, '{}', 'Sygedagpenge', ''),
             ('Fleksjob', 50, '{9}', null, '{}', 'Fleksteam', ''),
             ('Parate', 60, '{1,2}', null, '{}', 'Jobkonsulenter', ''),
             ('Andre', 90, '{}', null, '{}', 'Kompetencecenter', '')) r(name, rank, groups, age, needs, unit, source)
join private.unit u on lower(u.name) = lower(r.unit) and u.valid_to = 'infinity'
on conflict do nothing;

-- Who came within the last three weeks waits for visitation, a few since longer; half of those before were referred too.
insert into private.referral (id, casefile_id, unit_id, responsible, referred_on, referred_from, reason, proposed, need, status,
                              decided, decided_on, remark)
select pg_temp.key('referral ' || f.id), f.id, f.unit_id, f.responsible, r.referred_on,
       (array['Ydelsescenteret', 'Borgerservice', 'A-kassen', 'Egen læge', 'Socialcenteret', ''])[1 + pg_temp.chance(f.id, 202, 6)],
       (array['Ny henvendelse.', 'Ønsker hurtig afklaring.', 'Ledig efter endt projekt.', ''])[1 + pg_temp.chance(f.id, 203, 4)],
       v.category, case when pg_temp.chance(f.id, 204, 6) = 0 then 'rehabilitation' when pg_temp.chance(f.id, 204, 6) < 3 then 'none'
                        else 'unknown' end,
       case when w.waits then 'open' else 'concluded' end, case when not w.waits then v.category end,
       case when not w.waits then least(:'today'::date, r.referred_on + case when v.category = 'aktivitetsparat' then 6 else 3 end
                                                        + pg_temp.chance(f.id, 205, 7)) end,
       case when w.waits then '' else 'Samtale, CV og oplysninger fra sagen.' end
from fresh f
join private.benefit_period b on b.casefile_id = f.id and :'today' between b.starts and b.ends
cross join lateral (select case when b.visitation in ('jobparat', 'aktivitetsparat', 'uddannelsesparat') then b.visitation
                                when f.target_group = '1' then 'jobparat' else 'aktivitetsparat' end as category) v
cross join lateral (select greatest(f.opened_on, :'today'::date - 18) > f.opened_on as old) o
cross join lateral (select not o.old or pg_temp.chance(f.id, 201, 60) = 0 as waits) w
cross join lateral (select case when w.waits and o.old then :'today'::date - pg_temp.chance(f.id, 206, 17) else f.opened_on end as referred_on) r
where f.target_group in ('1', '2', '3', '4', '5') and (w.waits or pg_temp.chance(f.id, 207, 2) = 0);

select private.job_categories() \g /dev/null
-- Some were ready before; some of the activity-ready were 4s and 5s once.
update private.category_history h set target_group = '2', visitation = 'jobparat', ready = true
from fresh f
where h.casefile_id = f.id and h.match is null and f.target_group = '3' and h.starts < :'today'::date - 120
  and pg_temp.chance(f.id, 210, 20) = 0;
insert into private.category_history (id, casefile_id, unit_id, responsible, starts, target_group, visitation, ready, slide, unit_then,
                                      recorded_at, recorded_by)
select pg_temp.key('slide ' || f.id), f.id, f.unit_id, f.responsible, d.day, '3', 'aktivitetsparat', false, true, f.unit_id,
       pg_temp.at(d.day, '10:00'), f.responsible
from fresh f join private.category_history h on h.casefile_id = f.id and h.visitation = 'jobparat' and f.target_group = '3'
cross join lateral (select :'today'::date - 1 - pg_temp.chance(f.id, 211, 100) as day) d
on conflict do nothing;
insert into private.category_history (id, casefile_id, unit_id, responsible, starts, match, remark, recorded_at, recorded_by)
select pg_temp.key('match ' || f.id), f.id, f.unit_id, f.responsible, date '2008-03-01' + 300 * pg_temp.chance(f.id, 212, 5),
       (array['k4', 'k5', 'k4', 'g2', 'g3'])[1 + pg_temp.chance(f.id, 213, 5)], 'overført fra det gamle system',
       pg_temp.at(f.opened_on, '12:00'), f.responsible
from fresh f where f.target_group in ('3', '8') and pg_temp.chance(f.id, 214, 8) = 0;

-- The caseload lies as it was imported; the rules have been looked at for some of it so far.
select private.proposal_put(array(
    select f.id from fresh f join private.citizen p on p.casefile_id = f.id
    where pg_temp.chance(f.id, 222, case when p.birth_date > private.youth_line() then 2 else 15 end) = 0), 'created')
where (select count(*) from fresh) < 20000 \g /dev/null
insert into private.override (id, casefile_id, unit_id, responsible, kind, subject_id, detail, reason, made_on, made_by)
select pg_temp.key('override ' || a.id), a.casefile_id, a.unit_id, a.responsible, 'offer', a.id, a.kind,
       (array['Praktikpladsen står klar nu.', 'Aftalt med arbejdsgiver før henvisningen.', 'Haster: sæsonen begynder.'])
           [1 + pg_temp.chance(a.id, 221, 3)], a.starts, a.responsible
from private.activity a join fresh f on f.id = a.casefile_id
where a.kind in ('praktik', 'loentilskud') and a.starts <= :'today' and pg_temp.chance(a.id, 220, 40) = 0;
