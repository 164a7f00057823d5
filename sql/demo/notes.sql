-- Each case's first note, which also marks it as one that has its history, and notes of meetings and in between.
insert into private.note (id, casefile_id, unit_id, responsible, happened_at, registered_at, author, kind, body)
select pg_temp.key('first ' || f.id), f.id, f.unit_id, f.responsible, x.at, x.at, f.responsible, 'general',
       'Sagen er oprettet. Borgeren er vejledt om ret og pligt og om sin plan.'
from fresh f cross join lateral (select pg_temp.at(f.opened_on, '12:15') as at) x;
insert into private.note (id, casefile_id, unit_id, responsible, meeting_id, happened_at, registered_at, author, kind, body)
select pg_temp.key('note ' || m.id), m.casefile_id, m.unit_id, m.responsible, m.id, m.starts_at,
       m.ends_at + interval '20 minutes', m.worker, 'meeting',
       case when m.status = 'no_show' then 'Borgeren kom ikke. Forsøgt ringet op kl. ' || to_char(m.starts_at + interval '15 minutes', 'HH24:MI')
                                           || ' uden svar. Ny tid er sendt.'
            else (array[
                'Samtale om den seneste tid. Borgeren er kommet i bedre gænge og vil gerne prøve flere timer.',
                'Gennemgik planen. Enige om at fortsætte praktikken og tale med arbejdsgiveren om vagter.',
                'Borgeren fortæller om dårlig nattesøvn. Aftalt, at egen læge kontaktes inden næste møde.',
                'Drøftede jobmuligheder på egnen. Tre virksomheder kontaktes i næste uge.',
                'Det går bedre med faste vagter. Aftalt at øge med to timer om ugen.',
                'Borgeren er i tvivl om uddannelse. Vejledt om optagelse og økonomi.',
                'Status på behandling: slutter om seks uger. Indsatsen kører videre sideløbende.',
                'Kort opfølgning. Intet nyt siden sidst; næste skridt står i planen.'])[1 + pg_temp.chance(m.id, 60, 8)] end
from private.meeting m join fresh f on f.id = m.casefile_id
where m.status in ('held', 'no_show') and m.kind <> 'mentorkontakt'
  and (m.status = 'no_show' or m.starts_at > pg_temp.at(:'today'::date - 200, '00:00'));
insert into private.note (id, casefile_id, unit_id, responsible, happened_at, registered_at, author, kind, body)
select pg_temp.key('call ' || f.id), f.id, f.unit_id, f.responsible, x.at, x.at, f.responsible, x.kind,
       (array['Borgeren ringede om sin mødetid og er vejledt.', 'Forsøgt kontaktet pr. telefon, ingen svar. Prøver igen i morgen.',
              'Arbejdsgiver oplyser, at borgeren møder stabilt.', 'Vejledt om reglerne for fravær og ferie.'])
           [1 + pg_temp.chance(f.id, 62, 4)]
from fresh f
cross join lateral (
    select pg_temp.at(:'today'::date - 1 - pg_temp.chance(f.id, 61, 20), make_time(9 + pg_temp.chance(f.id, 63, 5), 20, 0)) as at,
           (array['phone', 'contact_attempt', 'external', 'guidance'])[1 + pg_temp.chance(f.id, 62, 4)] as kind) x
where pg_temp.chance(f.id, 64, 2) = 0 and f.opened_on < :'today'::date - 25;
insert into private.agreement (id, casefile_id, unit_id, responsible, meeting_id, body, due_on, done)
select pg_temp.key('agreement ' || m.id), m.casefile_id, m.unit_id, m.responsible, m.id,
       (array['Borgeren ringer til arbejdsgiveren om vagtplan', 'Sagsbehandler bestiller lægeattest',
              'Borgeren sender CV', 'Mentor følger med første dag'])[1 + pg_temp.chance(m.id, 65, 4)],
       private.local_day(m.starts_at) + 4 + pg_temp.chance(m.id, 66, 14), private.local_day(m.starts_at) < :'today'::date - 18
from private.meeting m join fresh f on f.id = m.casefile_id
where m.status = 'held' and m.kind <> 'mentorkontakt' and pg_temp.chance(m.id, 67, 3) = 0;
-- Colleagues lend a hand: co-workers on some cases.
insert into private.assignment (id, casefile_id, unit_id, responsible, login, kind, valid_from)
select pg_temp.key('coworker ' || f.id), f.id, f.unit_id, f.responsible, w.login, 'coworker', :'today'::date - 30
from fresh f
cross join lateral (select s.login from private.staff s
                    where s.role = 'caseworker' and s.login <> f.responsible and s.ends >= :'today' and s.login !~ '^w[0-9]'
                    order by pg_temp.chance(f.id, hashtext(s.login), 1000), s.login limit 1) w
where pg_temp.chance(f.id, 68, 25) = 0 and (select count(*) from fresh) < 20000;
