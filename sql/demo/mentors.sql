-- Twenty mentors (more in a large municipality), each with room for a few citizens and one place free; contact every
-- fortnight, a few behind.
insert into private.mentor (id, name, organisation, kind, phone, capacity)
select pg_temp.key('mentor ' || m),
       (array['Karen Dam', 'Bent Hyldgaard', 'Grethe Juhl', 'Said Rahimi', 'Lis Ravn', 'Poul Erik Toft', 'Inge Lise Bang',
              'Tove Karlsen', 'Jan Outzen', 'Birgit Hede', 'Claus Frees', 'Mona Eskildsen', 'Erling Bossen', 'Ruth Jepsen',
              'Kaj Nissen', 'Dorte Holm', 'Samir Haddad', 'Else Marie Lund', 'Finn Terkelsen', 'Aase Winther'])[1 + (m - 1) % 20]
           || case when m > 20 then ' ' || (m - 1) / 20 + 1 else '' end,
       (array['Skærbæk Bageri', 'Tønder Stål', 'SuperBrugsen Højer', 'Egen virksomhed', 'Tønder Kommune', 'VUC Syd'])[1 + pg_temp.pick(m, 50, 6)],
       (array['employee', 'employee', 'employee', 'external', 'municipal', 'school'])[1 + pg_temp.pick(m, 50, 6)],
       to_char(40000000 + pg_temp.pick(m, 51, 9999999), 'FM99 99 99 99'), 3 + pg_temp.pick(m, 52, 6)
from generate_series(1, greatest(20, (select count(*) from fresh) / 100)) m
on conflict do nothing;
create temp table place on commit drop as
select m.id as mentor_id, row_number() over (order by p, m.id) as n
from private.mentor m cross join lateral generate_series(
    1, m.capacity - 1 - (select count(*)::int from private.mentor_assignment a where a.mentor_id = m.id)) p;
insert into private.mentor_assignment (id, casefile_id, unit_id, responsible, mentor_id, main, starts, ends, purpose, minutes_per_week)
select pg_temp.key('mentoring ' || c.id), c.id, c.unit_id, c.responsible, p.mentor_id, true, s.starts,
       least(s.starts + 179, private.mentor_limit('support', s.starts)),
       (array['Støtte til at møde fast på arbejdspladsen.', 'Følge med til læge og bank.', 'Tryghed i de første uger i praktik.'])
           [1 + pg_temp.chance(c.id, 53, 3)], 60 * (1 + pg_temp.chance(c.id, 54, 3))
from (select f.*, row_number() over (order by pg_temp.chance(f.id, 55, 100000), f.id) as n from fresh f
      where f.target_group in ('3', '5', '8', '9')) c
join place p on p.n = c.n
cross join lateral (select greatest(c.opened_on, :'today'::date - 15 - pg_temp.chance(c.id, 56, 155)) as starts) s;
insert into private.meeting (id, casefile_id, unit_id, responsible, kind, form, starts_at, ends_at, worker, status, booked_by,
                             resets_deadline)
select pg_temp.key('contact ' || a.id || ' ' || k), a.casefile_id, a.unit_id, a.responsible, 'mentorkontakt', 'telefon',
       pg_temp.at(a.starts + 13 * k, '08:30'), pg_temp.at(a.starts + 13 * k, '08:45'), a.responsible, 'held', a.responsible, true
from private.mentor_assignment a join fresh f on f.id = a.casefile_id
cross join lateral generate_series(1, (:'today'::date - a.starts) / 13) k
where a.starts + 13 * k < :'today'::date - case when pg_temp.chance(a.id, 57, 9) = 0 then 14 else 0 end;
