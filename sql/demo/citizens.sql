-- n citizens. CPR numbers have 60 added to the day and pass modulus 11, so nobody alive can be hit; each day of birth has
-- some 300 of them, taken in turn.
create temp table serial on commit drop as
select (4 * (s / 1000) + 3 * (s / 100 % 10) + 2 * (s / 10 % 10) + s % 10) % 11 as rest, lpad(s::text, 4, '0') as digits,
       row_number() over (partition by (4 * (s / 1000) + 3 * (s / 100 % 10) + 2 * (s / 10 % 10) + s % 10) % 11
                          order by hashint4extended(s, 7)) as turn
from generate_series(1, 3999) s;
create unique index on serial (rest, turn);
-- born 1960-2000, so that the seventh digit 0-3 is right for all
create temp table person on commit drop as
with numbered as (
    select b.done + i as i,
           date '1960-01-01' + ((b.done + i) * 7919 % 14610)::int as born,
           (1 + (b.done + i) / 14610)::int as turn
    from (select coalesce(max(case when n < 1000000 then n - 10000 else n - 1000000 end), 0)::bigint as done
          from (select substr(c.case_no, 6)::int as n from private.casefile c where c.case_no like '2025-%') c) b,
         generate_series(1, :n) i
), prefixed as (
    select n.*, to_char(extract(day from n.born)::int + 60, 'FM00') || to_char(n.born, 'MMYY') as head from numbered n
), chosen as (
    select p.*, s.digits
    from prefixed p
    join serial s on s.turn = p.turn
     and s.rest = (121 - (4 * substr(p.head, 1, 1)::int + 3 * substr(p.head, 2, 1)::int + 2 * substr(p.head, 3, 1)::int
                          + 7 * substr(p.head, 4, 1)::int + 6 * substr(p.head, 5, 1)::int
                          + 5 * substr(p.head, 6, 1)::int) % 11) % 11
), grouped as (
    select c.*, pg_temp.pick(c.i, 1, 100) as g from chosen c
), benefited as (
    select g.*, b.target_group, b.benefit, b.visitation, b.unit,
           :'today'::date - (power(pg_temp.pick(g.i, 2, 1000) / 1000.0, 1.6) * b.days)::int as starts
    from grouped g
    join (values (0, 14, '1', 'dagpenge', null, 'Jobkonsulenter', 420), (14, 24, '2', 'kontanthjaelp', 'jobparat', 'Jobkonsulenter', 400),
                 (24, 42, '3', 'kontanthjaelp', 'aktivitetsparat', 'Kompetencecenter', 480),
                 (42, 52, '4', 'kontanthjaelp', 'uddannelsesparat', 'Ungeteam', 400),
                 (52, 59, '5', 'kontanthjaelp', 'aktivitetsparat', 'Ungeteam', 450),
                 (59, 74, '6', 'sygedagpenge', 'kategori_2', 'Sygedagpenge', 300),
                 (74, 78, '7', 'ressourceforloebsydelse', null, 'Sygedagpenge', 450),
                 (78, 82, '8', 'ressourceforloebsydelse', null, 'Kompetencecenter', 450),
                 (82, 90, '9', 'fleksloentilskud', null, 'Fleksteam', 1300),
                 (90, 98, '9', 'ledighedsydelse', null, 'Fleksteam', 450),
                 (98, 100, '10', 'revalideringsydelse', null, 'Kompetencecenter', 450)
         ) b(low, high, target_group, benefit, visitation, unit, days) on g.g >= b.low and g.g < b.high
), housed as (
    select b.*, coalesce(u.id, t.id) as unit_id
    from benefited b
    left join private.unit u on lower(u.name) = lower(b.unit) and u.valid_to = 'infinity' and (:n < 5000 or b.i % 50 = 0)
    left join private.unit t on t.id = pg_temp.key('team ' || (1 + b.i % greatest(1, :n / 5000)))
), worker as (
    select s.unit_id, array_agg(s.login order by s.login) as logins from private.staff s
    where s.role = 'caseworker' and s.ends >= :'today' and s.starts <= :'today' group by s.unit_id
)
select h.i, h.born, h.head || h.digits as cpr, h.target_group, h.benefit, h.visitation, h.starts,
       h.starts - case h.benefit when 'dagpenge' then 0 else pg_temp.pick(h.i, 3, 7) end as requested, h.unit_id,
       w.logins[1 + pg_temp.pick(h.i, 4, cardinality(w.logins))] as responsible,
       pg_temp.key('citizen ' || h.i) as citizen_id, pg_temp.key('case ' || h.i) as casefile_id,
       pg_temp.key('period ' || h.i) as period_id,
       case when h.i < 90000 then '2025-' || 10000 + h.i else '2025-' || 1000000 + h.i end as case_no
from housed h join worker w on w.unit_id = h.unit_id
where not exists (select from private.identity x where x.cpr = h.head || h.digits);
analyze person;

insert into private.citizen (id, casefile_id, unit_id, responsible, family_name, given_name, birth_date, phone, email,
                             street, postcode, town, protected_until, a_kasse, education, children_at_home)
select p.citizen_id, p.casefile_id, p.unit_id, p.responsible,
       l.family[1 + pg_temp.pick(p.i, 10, cardinality(l.family))]
           || case when pg_temp.pick(p.i, 11, 12) = 0 then ' ' || l.family[1 + pg_temp.pick(p.i, 12, cardinality(l.family))] else '' end,
       case when right(p.cpr, 1)::int % 2 = 0 then l.women[1 + pg_temp.pick(p.i, 13, cardinality(l.women))]
            else l.men[1 + pg_temp.pick(p.i, 13, cardinality(l.men))] end
           || case when pg_temp.pick(p.i, 14, 8) = 0 and right(p.cpr, 1)::int % 2 = 0
                   then ' ' || l.women[1 + pg_temp.pick(p.i, 15, cardinality(l.women))] else '' end,
       p.born,
       case when pg_temp.pick(p.i, 16, 3) > 0 then to_char(20000000 + pg_temp.pick(p.i, 17, 79999999), 'FM99 99 99 99') end,
       case when pg_temp.pick(p.i, 18, 5) > 1 then 'borger' || p.i || '@example.dk' end,
       l.streets[1 + pg_temp.pick(p.i, 19, cardinality(l.streets))] || ' ' || 1 + pg_temp.pick(p.i, 20, 120),
       split_part(l.towns[1 + pg_temp.pick(p.i, 21, cardinality(l.towns))], ' ', 1),
       split_part(l.towns[1 + pg_temp.pick(p.i, 21, cardinality(l.towns))], ' ', 2),
       case when pg_temp.pick(p.i, 22, 50) = 0 then :'today'::date + 20 + pg_temp.pick(p.i, 23, 330) end,
       case when p.benefit = 'dagpenge' then l.kasser[1 + pg_temp.pick(p.i, 24, cardinality(l.kasser))] end,
       case pg_temp.pick(p.i, 25, 3) when 0 then 'yes' when 1 then 'no' end, pg_temp.pick(p.i, 26, 5) < 2
from person p cross join (select
    '{Jensen,Nielsen,Hansen,Pedersen,Andersen,Christensen,Larsen,Sørensen,Rasmussen,Jørgensen,Petersen,Madsen,Kristensen,
      Olsen,Thomsen,Christiansen,Poulsen,Johansen,Møller,Mortensen,Knudsen,Lauridsen,Brodersen,Callesen,Schmidt,Petersen,
      Hinrichsen,Matzen,Lorenzen,Ågård,Øllegård,Bæk,Ahmadi,Kowalski,Nguyen,Shevchenko,Yılmaz,Müller,"de la Cruz"}'::text[] as family,
    '{Anne,Kirsten,Mette,Hanne,Helle,Susanne,Lene,Marianne,Inge,Karen,Bente,Gitte,Pia,Tina,Charlotte,Louise,Camilla,Åse,
      Sørine,Dagny,Ingeborg,Fatima,Oksana,Agnieszka,Maria,Thu,Leyla}'::text[] as women,
    '{Peter,Jens,Lars,Michael,Henrik,Thomas,Søren,Jan,Christian,Martin,Niels,Anders,Morten,Jesper,Hans,Jørgen,Mads,Per,Ole,
      Rasmus,Kåre,Günther,Tadeusz,Ali,Minh,Emre,Hans-Jørgen}'::text[] as men,
    '{Vestergade,Østergade,Søndergade,Nørregade,Kirkevej,Skolevej,Møllevej,Stationsvej,Hovedgaden,Havnegade,Åvej,
      Engvej,Markvej,Birkevej,Præstegårdsvej}'::text[] as streets,
    '{"6270 Tønder","6280 Højer","6261 Bredebro","6240 Løgumkloster","6780 Skærbæk","6520 Toftlund","6534 Agerskov"}'::text[] as towns,
    '{3F,HK,FOA,Krifa,Metal,"A-kassen LH","Det Faglige Hus"}'::text[] as kasser) l;
insert into private.identity (id, citizen_id, casefile_id, unit_id, responsible, cpr)
select pg_temp.key('identity ' || p.i), p.citizen_id, p.casefile_id, p.unit_id, p.responsible, p.cpr from person p;
insert into private.casefile (id, citizen_id, case_no, unit_id, responsible, target_group, opened_on)
select p.casefile_id, p.citizen_id, p.case_no, p.unit_id, p.responsible, p.target_group, p.requested from person p;
insert into private.assignment (id, casefile_id, unit_id, responsible, login, kind, valid_from)
select pg_temp.key('assignment ' || p.i), p.casefile_id, p.unit_id, p.responsible, p.responsible, 'responsible', p.requested
from person p;
insert into private.benefit_period (id, casefile_id, unit_id, responsible, benefit, starts, visitation, target_group, first_request)
select p.period_id, p.casefile_id, p.unit_id, p.responsible, p.benefit, p.starts, p.visitation, p.target_group, p.requested
from person p;
analyze private.citizen, private.identity, private.casefile, private.benefit_period;
set local enable_seqscan = off;
select private.card_put(array_agg(b.casefile_id))
from (select p.casefile_id, (row_number() over () - 1) / 20000 as batch from person p) b group by b.batch \g /dev/null
set local enable_seqscan = on;
analyze private.card, private.card_word;
