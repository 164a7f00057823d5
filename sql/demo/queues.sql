-- What a supervisor meets besides the queue: due lines that wait for somebody, plans submitted for approval, and last
-- month's random sample, part of it reviewed. Few rows, so the triggers stand.
insert into private.hold (casefile_id, unit_id, responsible, obligation_id, until_on, reason, waiting_for, remark, held_by)
select o.casefile_id, o.unit_id, o.responsible, o.id, :'today'::date + 3 + pg_temp.chance(o.id, 301, 25), w.reason, w.party, w.remark,
       o.responsible
from private.obligation o
join fresh f on f.id = o.casefile_id
join (values (0, 'answer', 'doctor', 'Statusattest bestilt.'), (1, 'answer', 'employer', 'Svar om praktikplads.'),
             (2, 'papers', 'citizen', 'Sender CV.'), (3, 'treatment', 'provider', ''), (4, 'agreed', 'rehab_team', 'På dagsordenen.'),
             (5, 'answer', 'a_kasse', '')) w(n, reason, party, remark) on w.n = pg_temp.chance(o.id, 302, 6)
where o.status = 'open' and o.first_open and o.until > :'today' and o.latest_on >= :'today' and o.due_on <= :'today'::date + 14
  and pg_temp.chance(o.id, 303, 25) = 0
on conflict do nothing;
insert into private.approval (casefile_id, unit_id, responsible, kind, entity, subject_id, subject_version, author, submitted_at)
select p.casefile_id, p.unit_id, p.responsible, 'plan', 'plan', p.id, p.version, p.responsible,
       pg_temp.at(:'today'::date - 1 - pg_temp.chance(p.id, 304, 6), '10:20')
from private.plan p join fresh f on f.id = p.casefile_id
where p.status = 'active' and p.starts > :'today'::date - 45 and pg_temp.chance(p.id, 305, 12) = 0
on conflict do nothing;
insert into private.sample (casefile_id, unit_id, responsible, month, worker, verdict, comment, reviewed_by, reviewed_on)
select s.id, s.unit_id, s.responsible, (date_trunc('month', :'today'::date) - interval '1 month')::date, s.responsible,
       v.verdict, v.comment, case when v.verdict is not null then b.login end, case when v.verdict is not null then :'today'::date - 2 end
from (select f.*, row_number() over (partition by f.responsible order by pg_temp.chance(f.id, 306, 1000000), f.id) as n from fresh f) s
cross join lateral (select t.login from private.staff t where t.role = 'supervisor' and t.login <> s.responsible order by t.login limit 1) b
cross join lateral (select (array['good', 'minor', null, null])[1 + pg_temp.chance(s.id, 307, 4)] as verdict) p
cross join lateral (select p.verdict, case p.verdict when 'minor' then 'Aftalen fra sidste møde mangler.' end as comment) v
where s.n <= 2
on conflict do nothing;
