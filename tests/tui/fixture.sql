-- A dozen citizens for the screen tests; today is Friday 20 November 2026. Case N has the id
-- 00000000-0000-4000-8000-00000000000N and the number 2026-0110N, so that scripts can name it.
-- Everybody is fictive (CPR numbers have 60 added to the day).
begin;
create function pg_temp.id(p_kind text, p_n int) returns uuid immutable language sql as $$
    select (case p_kind when 'case' then '00000000-0000-4000-8000-' when 'citizen' then '00000000-0000-4000-8001-'
        when 'period' then '00000000-0000-4000-8002-' when 'meeting' then '00000000-0000-4000-8003-'
        when 'note' then '00000000-0000-4000-8004-' when 'plan' then '00000000-0000-4000-8005-'
        end || lpad(p_n::text, 12, '0'))::uuid
$$;
create temporary table person(n int, family text, given text, cpr text, target text, benefit text, visitation text,
    since date, unit text, responsible text, phone text, email text, street text, postcode text, town text, protected date);
insert into person values
    (1, 'Ågård', 'Ingeborg', '6705801114', '3', 'kontanthjaelp', 'aktivitetsparat', '2026-06-15', 'Jobkonsulenter', 'aha',
        '74 72 11 01', 'ingeborg@example.dk', 'Østergade 12', '6270', 'Tønder', null),
    (2, 'Jørgensen', 'Hans-Jørgen', '8107682563', '9', 'fleksloentilskud', null, '2026-06-29', 'Jobkonsulenter', 'aha',
        '22 11 22 11', null, 'Vestergade 131A', '6780', 'Skærbæk', null),
    (3, 'Kowalski', 'Tadeusz', '7203841231', '1', 'dagpenge', null, '2026-08-24', 'Jobkonsulenter', 'aha',
        '40 20 30 03', 'tadeusz@example.dk', 'Storegade 3', '6240', 'Løgumkloster', null),
    (4, 'Müller', 'Günther', '6512761245', '6', 'sygedagpenge', 'kategori_2', '2026-09-22', 'Jobkonsulenter', 'aha',
        null, null, 'Markvej 8', '6280', 'Højer', null),
    (5, 'Øllegård Bæk', 'Sørine', '8909811356', '2', 'kontanthjaelp', 'jobparat', '2026-07-06', 'Jobkonsulenter', 'aha',
        '51 52 53 05', 'soerine@example.dk', 'Søndergade 32', '6270', 'Tønder', null),
    (6, 'Nielsen', 'Fatima', '6302044467', '5', 'kontanthjaelp', 'aktivitetsparat', '2026-10-05', 'Jobkonsulenter', 'boj',
        '60 61 62 06', null, 'Kirkevej 9', '6261', 'Bredebro', null),
    (7, 'Hemmelig', 'Helle', '7404791478', '3', 'kontanthjaelp', 'aktivitetsparat', '2026-05-04', 'Jobkonsulenter', 'aha',
        '70 71 72 07', null, 'Skjulevej 1', '6270', 'Tønder', '2027-05-01'),
    (8, 'Poulsen', 'Åse', '7108711589', '8', 'ressourceforloebsydelse', null, '2026-03-16', 'Jobkonsulenter', 'boj',
        '80 81 82 08', 'aase@example.dk', 'Ålborgvej 17', '6520', 'Toftlund', null),
    (9, 'Larsen', 'Bodil Karen-Margrethe', '8501891844', '2', 'kontanthjaelp', 'jobparat', '2026-09-29', 'Jobkonsulenter',
        'boj', '90 91 92 09', null, 'Møllevej 4', '6270', 'Tønder', null),
    (10, 'Śliwińska', 'Małgorzata', '8011641690', '2', 'kontanthjaelp', 'jobparat', '2026-10-19', 'Jobkonsulenter', 'aha',
        null, null, 'Industrivej 10', '6270', 'Tønder', null),
    (11, 'Nguyễn', 'Thị Hương', '8202066701', '4', 'kontanthjaelp', 'uddannelsesparat', '2026-11-02', 'Ungeteam', 'gli',
        null, null, 'Ribelandevej 111', '6270', 'Tønder', null),
    (12, 'Ærøskøbing-Þórsdóttir von und zu Überlingen', 'Maximiliane Friederike Charlotte', '6101701812', '6',
        'sygedagpenge', 'kategori_3', '2026-08-03', 'Sygedagpenge', 'hni', null, null, 'Åvej 12', '6270', 'Tønder', null);
-- birth years of the 1900s and 2000s hang on the seventh digit: private.cpr_birth knows
insert into private.citizen (id, family_name, given_name, birth_date, phone, email, street, postcode, town, protected_until)
select pg_temp.id('citizen', n), family, given, private.cpr_birth(cpr), phone, email, street, postcode, town, protected
from person;
insert into private.identity (citizen_id, cpr) select pg_temp.id('citizen', n), cpr from person;
insert into private.casefile (id, citizen_id, case_no, unit_id, responsible, target_group, opened_on)
select pg_temp.id('case', p.n), pg_temp.id('citizen', p.n), '2026-' || lpad((1100 + p.n)::text, 5, '0'), u.id, p.responsible,
       p.target, p.since
from person p join private.unit u on u.name = p.unit;
insert into private.benefit_period (id, casefile_id, benefit, starts, visitation, target_group)
select pg_temp.id('period', n), pg_temp.id('case', n), benefit, since, visitation, target from person;
-- boj works on Hans-Jørgen's case too: the two of "two clients on one case"
insert into private.assignment (casefile_id, login, kind, valid_from) values (pg_temp.id('case', 2), 'boj', 'coworker', '2026-06-29');
insert into private.meeting (id, casefile_id, kind, form, starts_at, ends_at, place, worker, status) values
    (pg_temp.id('meeting', 1), pg_temp.id('case', 1), 'jobsamtale', 'fremmoede',
        '2026-11-20 09:00 Europe/Copenhagen', '2026-11-20 09:45 Europe/Copenhagen', 'Lokale 2', 'aha', 'held'),
    (pg_temp.id('meeting', 2), pg_temp.id('case', 2), 'fleksopfoelgning', 'fremmoede',
        '2026-11-20 11:00 Europe/Copenhagen', '2026-11-20 11:40 Europe/Copenhagen', 'Skærbæk Bageri', 'aha', 'booked'),
    (pg_temp.id('meeting', 3), pg_temp.id('case', 3), 'faellesmoede', 'fremmoede',
        '2026-11-20 13:30 Europe/Copenhagen', '2026-11-20 14:15 Europe/Copenhagen', '3F', 'aha', 'booked'),
    (pg_temp.id('meeting', 4), pg_temp.id('case', 6), 'jobsamtale', 'telefon',
        '2026-11-20 10:00 Europe/Copenhagen', '2026-11-20 10:30 Europe/Copenhagen', null, 'boj', 'booked'),
    (pg_temp.id('meeting', 5), pg_temp.id('case', 5), 'jobsamtale', 'fremmoede',
        '2026-11-26 10:00 Europe/Copenhagen', '2026-11-26 10:45 Europe/Copenhagen', 'Lokale 2', 'aha', 'booked');
insert into private.note (id, casefile_id, happened_at, author, kind, body) values
    (pg_temp.id('note', 1), pg_temp.id('case', 2), '2026-11-06 10:00 Europe/Copenhagen', 'aha', 'meeting',
        'Går bedre med faste vagter. Bageriet er glade for ham; han møder kl. 6 og er hjemme til middag.'),
    (pg_temp.id('note', 2), pg_temp.id('case', 2), '2026-11-13 14:15 Europe/Copenhagen', 'aha', 'phone',
        'Timerne hævet fra 400 til 480 om ugen efter aftale med Karen Dam.');
insert into private.plan (id, casefile_id, status, summary, starts, review_on) values
    (pg_temp.id('plan', 2), pg_temp.id('case', 2), 'active', 'Fastholde fleksjob i bageriet.', '2026-06-29', '2026-12-12');
commit;
