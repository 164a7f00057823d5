-- Most cases have a plan in force, reviewed every third month, with goals and what is done for them.
insert into private.plan (id, casefile_id, unit_id, responsible, status, summary, starts, review_on)
select pg_temp.key('plan ' || f.id), f.id, f.unit_id, f.responsible, 'active',
       (array['Borgeren vil tilbage i arbejde. Vi begynder med praktik og få ordinære timer.',
              'Afklaring i virksomhed med mentor; timerne øges i små skridt.',
              'Helbredet er uafklaret. Behandling løber sideløbende med indsatsen.',
              'Målet er faglært arbejde gennem voksenlærlingeforløb.',
              'Fast struktur i ugen først, derefter virksomhedspraktik tæt på hjemmet.',
              'Fastholdelse hos nuværende arbejdsgiver ved nedsat tid.'])[1 + pg_temp.chance(f.id, 20, 6)],
       greatest(f.opened_on, :'today'::date - 90 + pg_temp.chance(f.id, 21, 60)),
       :'today'::date - 6 + pg_temp.chance(f.id, 22, 100)
from fresh f where pg_temp.chance(f.id, 23, 10) < 7;
insert into private.goal (id, casefile_id, unit_id, responsible, plan_id, title, own_words, status, due_on)
select pg_temp.key('goal ' || g || ' ' || f.id), f.id, f.unit_id, f.responsible, pg_temp.key('plan ' || f.id),
       (array['Ordinære timer, 8 om ugen', 'Afklare skånehensyn', 'Kørekort til truck', 'Dansk, modul 3',
              'Fast søvn og dagsrytme', 'Praktik i butik', 'Optagelse på HF', 'Tilbage på fuld tid'])
           [1 + pg_temp.chance(f.id, 24 + g, 8)],
       (array['Jeg vil gerne ud blandt folk igen.', 'Jeg vil prøve kræfter med et lager.', '', 'Det skal gå roligt frem.'])
           [1 + pg_temp.chance(f.id, 30 + g, 4)],
       case when g = 1 and pg_temp.chance(f.id, 34, 4) = 0 then 'reached' else 'open' end,
       :'today'::date + 20 + 30 * g + pg_temp.chance(f.id, 36, 40)
from fresh f cross join generate_series(1, 3) g
where pg_temp.chance(f.id, 23, 10) < 7 and (g = 1 or pg_temp.chance(f.id, 37, 3) >= g - 1);
insert into private.activity (id, casefile_id, unit_id, responsible, goal_id, kind, title, provider, starts, ends, minutes_per_week, status)
select pg_temp.key('activity ' || g.id), g.casefile_id, g.unit_id, g.responsible, g.id, a.kind, a.title, a.provider,
       s.starts, s.starts + 27 + pg_temp.chance(g.id, 41, 60), a.minutes, case when s.starts > :'today' then 'planned' else 'running' end
from private.goal g join fresh f on f.id = g.casefile_id
cross join lateral (select :'today'::date - 40 + pg_temp.chance(g.id, 42, 60) as starts) s
join (values (0, 'praktik', 'Praktik, butik', 'SuperBrugsen Skærbæk', 1200), (1, 'praktik', 'Praktik, lager', 'Tønder Stål', 1500),
             (2, 'ordinaer', 'Ordinære timer', 'Højer Bageri', 480), (3, 'danskundervisning', 'Dansk', 'Sprogcenter Syd', 720),
             (4, 'psykolog', 'Samtaleforløb', 'Psykologerne i Tønder', 60), (5, 'egen', 'Gåtur hver dag', null, 210),
             (6, 'jobklub', 'Jobklub', 'Jobcentret', 240), (7, 'vejledning', 'Truckcertifikat', 'AMU Syd', 2220)
     ) a(n, kind, title, provider, minutes) on a.n = pg_temp.chance(g.id, 43, 8)
where pg_temp.chance(g.id, 44, 4) > 0;
insert into private.plan_review (id, casefile_id, unit_id, responsible, plan_id, due_on, held_on)
select pg_temp.key('review ' || p.id), p.casefile_id, p.unit_id, p.responsible, p.id, p.starts + 30,
       p.starts + 28 + pg_temp.chance(p.id, 45, 4)
from private.plan p join fresh f on f.id = p.casefile_id
where p.starts + 32 < :'today' and pg_temp.chance(p.id, 46, 3) > 0 and p.review_on <> p.starts + 30;
