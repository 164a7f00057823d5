-- Timeliness, STAR's duration bands, the law's shares, what runs out: figures worked out by hand. Today is 20-11-2026.
delete from private.obligation;
create table test.row (n int, name text, rule text, latest_on date, until date, status text, met_on date, owed_by text, counts text);
insert into test.row values
    (1,  'own',       'R4.kont.first', '2026-11-19', 'infinity',   'met',      '2026-11-19', 'job_centre', 'in_time'), -- on the last day
    (2,  'own',       'plan.review',   '2026-11-19', 'infinity',   'met_late', '2026-11-20', 'job_centre', 'late'),    -- a day after
    (3,  'own',       'R4.kont.first', '2026-10-31', 'infinity',   'open',     null,         'job_centre', 'missing'),
    (4,  'own',       'plan.review',   '2026-11-20', 'infinity',   'open',     null,         'job_centre', null),      -- there is still today
    (5,  'own',       'R4.kont.four',  '2026-11-20', 'infinity',   'met',      '2026-11-18', 'job_centre', null),      -- its day has not passed
    (6,  'own',       'R4.kont.four',  '2026-12-01', 'infinity',   'met',      '2026-11-01', 'job_centre', null),
    (7,  'own',       'plan.review',   '2026-10-15', 'infinity',   'void',     null,         'job_centre', null),
    (8,  'own',       'R4.dag.first',  '2026-10-15', 'infinity',   'open',     null,         'a_kasse',    null),
    (9,  'own',       'R4.kont.four',  '2026-10-15', '2026-10-15', 'open',     null,         'job_centre', null),      -- no longer owed on the day
    (10, 'own',       'R4.kont.four',  '2026-10-15', '2026-10-16', 'open',     null,         'job_centre', 'missing'), -- owed on the day, not since
    (11, 'own',       'R4.kont.four',  '2025-12-01', 'infinity',   'met',      '2025-11-30', 'job_centre', 'in_time'), -- the first of twelve months
    (12, 'own',       'R4.kont.four',  '2025-11-30', 'infinity',   'met',      '2025-11-30', 'job_centre', null),
    (13, 'colleague', 'R4.kont.first', '2026-09-02', 'infinity',   'met',      '2026-09-01', 'job_centre', 'in_time'),
    (14, 'other',     'R4.kont.first', '2026-11-02', 'infinity',   'open',     null,         'job_centre', 'missing'),
    (15, 'below',     'mentor.contact', '2026-11-03', 'infinity',  'met_late', '2026-11-20', 'mentor',     'late'),
    (16, 'own_prot',  'R4.kont.four',  '2026-08-01', 'infinity',   'met',      '2026-07-01', 'job_centre', 'in_time');
insert into private.obligation (id, casefile_id, rule_id, subject_id, anchor_on, ordinal, of_n, owed_by, window_from, due_on,
                                latest_on, until, status, met_on)
select test.id('row ' || n), test.id(name), rule, test.id(name), latest_on - 7, n, n, owed_by, latest_on - 7, latest_on,
       latest_on, until, status, met_on from test.row;
-- anna had the colleague's case until 5 September, bo since
set role foothold_owner;
update private.assignment set valid_from = '2026-09-06' where casefile_id = test.id('colleague') and kind = 'responsible';
insert into private.assignment (casefile_id, login, kind, valid_from, valid_to)
values (test.id('colleague'), 'anna', 'responsible', '2026-06-01', '2026-09-05');
reset role;
create function test.figures(p_by text, p_unit text default null, p_worker text default null, p_rule text default null,
                             p_month date default null) returns text
stable language sql as $$
    select string_agg(concat(label_en, ' ', in_time, '/', due, ' ', late, '+', missing, ' ', percent, '%', ' ' || trend), '; ')
    from api.timeliness(p_by, test.id(p_unit), p_worker, p_rule, p_month)
$$;
grant select on test.row to public;
set session authorization max;
select test.eq('which rows count, and as what', (select string_agg(w.n || ' ' || t.result, ', ' order by w.n)
    from api.timeliness_row t join test.row w on test.id('row ' || w.n) = t.id),
    (select string_agg(n || ' ' || counts, ', ' order by n) from test.row where counts is not null));
select test.eq('how late', (select string_agg(w.n || ' ' || t.late_days, ', ' order by w.n)
    from api.timeliness_row_missed t join test.row w on test.id('row ' || w.n) = t.id), '2 1, 3 20, 10 36, 14 18, 15 17');
select test.eq('a protected citizen is masked', (select name from api.timeliness_row where id = test.id('row 16')), '#### beskyttet ####');
-- trend: September to November 2 of 7 (28 %), June to August 1 of 1
select test.eq('by unit', test.figures('unit'),
    'Total 4/9 2+3 44% -72; A 4/7 1+2 57% -60; A1 0/1 1+0 0%; B 0/1 0+1 0%');
select test.eq('by the worker of the day', test.figures('worker'),
    'Total 4/9 2+3 44% -72; Anna Test 4/7 1+2 57% -60; Eva Test 0/1 0+1 0%; - 0/1 1+0 0%');
select test.eq('by rule', test.figures('rule'), 'Total 4/9 2+3 44% -72; 1st meeting, 1 wk 2/4 0+2 50%; '
    '2-4 of 4 in 6 mths 2/3 0+1 66% -100; Mentor contact, 2 wks 0/1 1+0 0%; Plan: review 0/1 1+0 0%');
select test.eq('by month, the latest first', test.figures('month'), 'Total 4/9 2+3 44% -72; 11-2026 1/4 2+1 25%; 10-2026 0/2 0+2 0%; '
    '09-2026 1/1 0+0 100%; 08-2026 1/1 0+0 100%; 12-2025 1/1 0+0 100%');
select test.eq('narrowed by all of it', test.figures('worker', 'A', 'anna', 'R4.kont.first', '2026-11-01'),
    'Total 1/1 0+0 100%; Anna Test 1/1 0+0 100%');
select test.eq('nothing there: no row, no sum', test.figures('unit', null, 'nobody'), null);
select test.eq('in words', (select why_en from api.timeliness_by_unit(test.id('A'), 'anna', null, null) limit 1),
    '4 of 7 in time (57 %), 1 late, 2 not done. The last 3 months 40 %, the 3 before 100 %. Only A, Anna Test.');
select test.eq('what a row hands on', (select string_agg(concat_ws(' ', worker, rule_id, month), '; ')
    from api.timeliness_by_month(null, 'eva', 'R4.kont.first', null)), 'eva R4.kont.first; eva R4.kont.first 2026-11-01');
select test.eq('each number is that of its rows', (select count(*) from
    (select * from api.timeliness('unit', null, null, null, null) union all select * from api.timeliness('worker', null, null, null, null)
     union all select * from api.timeliness('rule', null, null, null, null)
     union all select * from api.timeliness('month', null, 'anna', null, null)) f
    cross join lateral (select count(*) as due, count(*) filter (where t.in_time) as in_time from api.timeliness_row t
        where (f.unit_id is null or t.unit_id = f.unit_id) and (f.worker is null or t.worker = f.worker)
          and (f.rule_id is null or t.rule_id = f.rule_id) and (f.month is null or t.month = f.month)) x
    where (f.due, f.in_time) is distinct from (x.due, x.in_time)), 0::bigint);
-- ---- rights
set session authorization anna;
select test.eq('a caseworker: one''s own cases', test.figures('unit'), 'Total 3/6 1+2 50% -75; A 3/6 1+2 50% -75');
set session authorization sue;
select test.eq('a supervisor: the units led', test.figures('unit'), 'Total 4/8 2+2 50% -67; A 4/7 1+2 57% -60; A1 0/1 1+0 0%');
set session authorization tom;
select test.eq('the other one', test.figures('unit'), 'Total 0/1 0+1 0%; B 0/1 0+1 0%');
set session authorization aud;
select test.eq('an auditor counts all', test.figures('worker'),
    'Total 4/9 2+3 44% -72; Anna Test 4/7 1+2 57% -60; Eva Test 0/1 0+1 0%; - 0/1 1+0 0%');
select test.eq('and sees no names', (select count(name) from api.timeliness_row), 0::bigint);
set session authorization old_aud;
select test.eq('no longer an auditor', test.figures('unit'), null);
set session authorization addi;
select test.eq('an admin', test.code($$select * from api.timeliness_by_unit(null, null, null, null)$$), '42501');
select test.eq('nor bands', test.code($$select * from api.band_case(null)$$), '42501');
select test.eq('nor what runs out', test.code($$select * from api.ageing()$$), '42501');
-- ---- an exemption puts the day back
reset session authorization;
select private.obligations_recompute(array[test.id('left_over')]);
create function test.due_of(p_name text) returns text stable language sql as $$
    select string_agg(rule_id || ' ' || latest_on || ' ' || result, '; ' order by latest_on)
    from api.timeliness_row where casefile_id = test.id(p_name) and rule_id like 'R4.%'
$$;
select test.eq('owed and not done', test.due_of('left_over'), 'R4.kont.first 2026-06-08 missing');
insert into private.exemption (id, casefile_id, ground, starts, ends)
values (test.id('exempt'), test.id('left_over'), 'illness', '2026-06-02', '2026-12-31');
select test.eq('exempt ever since', test.due_of('left_over'), null);
-- ---- the 75 % of the law
delete from private.obligation;
insert into private.rule (id, rule_set, kind, anchor, percent, of_rule, paragraph, source, mark)
values ('test.share', 'R4', 'share', 'first_request', 75, 'R4.kont.four', 'lov 1750/2025', 'a test', 'V');
create function test.course_of(p_name text, p_statuses text[], p_latest date, p_until date default 'infinity') returns void
volatile language sql as $$
    insert into private.obligation (casefile_id, rule_id, subject_id, anchor_on, ordinal, of_n, owed_by, window_from, due_on,
                                    latest_on, until, status)
    select test.id(p_name), 'R4.kont.four', test.id(p_name), p_latest - 180, k + 1, 4, 'job_centre', p_latest - 180, p_latest,
           p_latest, p_until, s from unnest(p_statuses) with ordinality u(s, k)
$$;
select test.course_of('own', '{met,met,met}', '2026-10-01'), test.course_of('colleague', '{met,met,met_late}', '2026-10-02'),
       test.course_of('below', '{met,met,met}', '2026-11-19'), test.course_of('unassigned', '{met,met,open}', '2026-11-20'),
       test.course_of('left_over', '{open,open,open}', '2026-10-01', '2026-09-01'), test.course_of('lent', '{void,void,void}', '2026-10-01'),
       test.course_of('other', '{met,met,met}', '2025-11-30');
create function test.share() returns text stable language sql as $$
    select concat_ws(' ', enough || '/' || people, percent || '%', 'of ' || needed, state) from api.share_list where rule_id = 'test.share'
$$;
set session authorization sue;
select test.eq('two of three is too few', test.share(), '2/3 66% of 75 no');
reset session authorization;
select test.course_of('own_prot', '{met,met,met}', '2026-10-01');
set session authorization sue;
select test.eq('three of four is what the law asks', test.share(), '3/4 75% of 75 yes');
set session authorization tom;
select test.eq('nothing there, nothing judged', test.share(), '0/0 of 75');
-- ---- the duration bands: 6-9 months of dagpenge, at least 6 meetings
reset session authorization;
delete from private.meeting_participant; delete from private.agreement; delete from private.plan_review; delete from private.meeting;
delete from private.exemption; delete from private.mentor_assignment; delete from private.benefit_period;
insert into private.benefit_period (casefile_id, benefit, target_group, starts, ends, first_request, visitation)
select test.id(n), b, g, s, coalesce(e, 'infinity'), f, v from (values
    ('own',        'dagpenge',      '1', '2026-05-20'::date, null::date, null::date, null::text), -- six months today
    ('colleague',  'dagpenge',      '1', '2026-05-21', null, null, null),                         -- tomorrow
    ('below',      'dagpenge',      '1', '2026-02-21', null, null, null),                         -- eight months and 30 days
    ('unassigned', 'dagpenge',      '1', '2026-01-21', '2026-03-31', null, null),                 -- nine months with thirty days
    ('unassigned', 'dagpenge',      '1', '2026-05-01', null, null, null),                         -- off are over today: out
    ('left_over',  'dagpenge',      '1', '2026-02-01', '2026-03-31', null, null),                 -- with thirty days off:
    ('left_over',  'dagpenge',      '1', '2026-05-01', null, null, null),                         -- eight months
    ('own_prot',   'kontanthjaelp', '3', '2026-05-25', null, '2026-05-20', null),                 -- from the first request
    ('lent',       'sygedagpenge',  '6', '2026-05-01', null, null, 'kategori_1'),                 -- has no meetings to hold
    ('stand_in',   'sygedagpenge',  '6', '2026-05-01', null, null, 'kategori_2'),
    ('other',      'dagpenge',      '1', '2026-04-01', '2026-11-19', null, null)) p(n, b, g, s, e, f, v); -- ended
create function test.meetings(p_name text, p_kind text, p_days date[], p_status text default 'held', p_resets boolean default true)
returns void volatile language sql as $$
    insert into private.meeting (casefile_id, kind, form, starts_at, ends_at, worker, status, resets_deadline)
    select test.id(p_name), p_kind, 'fremmoede', d + time '10:00', d + time '10:30', 'max', p_status, p_resets from unnest(p_days) d
$$;
select test.meetings('own', 'akasse', '{2026-05-20,2026-06-20,2026-07-20}'),
       test.meetings('own', 'jobsamtale', '{2026-08-20,2026-09-20,2026-10-20}'),
       test.meetings('below', 'jobsamtale', '{2026-02-20}'), test.meetings('below', 'jobsamtale', '{2026-03-20}', 'no_show'),
       test.meetings('below', 'jobsamtale', '{2026-04-20}', 'held', false), test.meetings('below', 'mentorkontakt', '{2026-04-21}'),
       test.meetings('below', 'faellesmoede', '{2026-03-01,2026-04-01,2026-05-01,2026-06-01,2026-07-01}'),
       test.meetings('own_prot', 'jobsamtale', '{2026-05-21,2026-06-21,2026-07-21,2026-08-21}');
create function test.bands(p_rule text default null) returns text stable language sql as $$
    select string_agg(concat_ws(' ', test.name_of(casefile_id), rule_id, months, held || '/' || needed, state), '; ' order by rule_id, casefile_id <> test.id('own'), held desc)
    from api.band_case(p_rule)
$$;
set session authorization sue;
select test.eq('who lies in which band', test.bands(), 'own band.2020.dag 6 6/6 yes; below band.2020.dag 8 5/6 no; '
    'left_over band.2020.dag 8 0/6 no; own_prot band.2020.kont 6 4/4 yes');
select test.eq('one band, those who miss a meeting first', (select string_agg(state, ' ') from api.band_case('band.2020.dag')), 'no no yes');
select test.eq('the share', (select string_agg(concat_ws(' ', rule_id, enough || '/' || people, percent), '; ') from api.band_list()),
    'band.2020.dag 1/3 33; band.2020.kont 1/1 100');
set session authorization anna;
select test.eq('a caseworker''s own, and those lent', test.bands(),
    'own band.2020.dag 6 6/6 yes; own_prot band.2020.kont 6 4/4 yes; stand_in band.2020.syg 6 0/4 no');
set session authorization aud;
select test.eq('an auditor counts them all, without names', (select concat_ws(' ', count(*), count(name)) from api.band_case(null)), '5 0');
reset session authorization;
update private.rule set n = 5 where id = 'band.2020.dag';
set session authorization sue;
select test.eq('the number is a row''s', test.bands('band.2020.dag'), 'own band.2020.dag 6 6/5 yes; below band.2020.dag 8 5/5 yes; '
    'left_over band.2020.dag 8 0/5 no');
-- ---- what runs out
reset session authorization;
insert into private.mentor (id, name, capacity) values (test.id('mentor of ageing'), 'Mentor Ageing', 9);
insert into private.mentor_assignment (casefile_id, mentor_id, starts, ends, decided_on, outcome)
select test.id(n), test.id('mentor of ageing'), e - 30, e, d, case when d is not null then 'goal_met' end from (values
    ('own', '2026-10-21'::date, null::date), ('colleague', '2026-10-20', null), ('below', '2027-01-19', null),
    ('unassigned', '2027-01-20', null), ('other', '2026-12-01', null), ('left_over', '2026-12-02', '2026-11-20')) m(n, e, d);
insert into private.exemption (casefile_id, ground, starts, ends) values (test.id('own'), 'illness', '2026-11-01', '2026-11-19'),
    (test.id('own'), 'leave', '2026-11-20', '2026-11-20');
update private.plan set review_on = case casefile_id when test.id('own') then '2026-12-04'::date when test.id('below') then '2026-12-05' else '2027-02-01' end;
create function test.ages() returns text stable language sql as $$
    select string_agg(concat_ws(' ', kind, ends, days, name, detail), '; ' order by position('.' in id)) from api.ageing()
$$;
set session authorization sue;
select test.eq('mentors not decided, thirty days back, sixty ahead; protection to the last day; exemptions', test.ages(),
    'mentor 2026-10-21 -30 Jørgensen own, Åse Mentor Ageing; mentor 2027-01-19 60 Jørgensen below, Åse Mentor Ageing; '
    'protection 2026-11-20 0 #### beskyttet ####; exemption 2026-11-20 0 Jørgensen own, Åse; '
    'plan 2026-12-04 14 Jørgensen own, Åse');
set session authorization tom;
select test.eq('the other unit', test.ages(), 'mentor 2026-12-01 11 Jørgensen other, Åse Mentor Ageing');
set session authorization aud;
select test.eq('an auditor: dates without names', (select concat_ws(' ', count(*), count(name)) from api.ageing()), '6 0');
