-- Rules of the contact course and of mentors and plans. Marks: V read in the source's own words, V2 in a secondary
-- source, C computed, I inferred, M from general knowledge, not verified. Added where missing, never overwritten.
insert into private.rule_set (id, name_da, name_en, law, applies_by, valid_from, source, mark) values
  ('R4', 'Kontaktforløb fra 1/7 2025', 'Contact course from 1/7 2025', 'LAB kap. 6; SDPL kap. 6', 'period_start',
   '2025-07-01', 'LBK 280/2024 (LAB § 31, § 32); star.dk, nyt kontanthjælpssystem. The next set, for courses begun from '
   '1/2 and 1/7 2026 (lov 1750/2025), closes this one when it is loaded', 'V'),
  ('flex', 'Opfølgning i fleksjob', 'Follow-up in flex jobs', 'LAB kap. 20', 'period_start',
   '2015-01-01', 'VEJ 10048/2019 om fleksjob; cabiweb.dk Følg op på fleksjob. valid_from inferred', 'V'),
  ('mentor', 'Mentorstøtte', 'Mentor support', 'LAB kap. 26', 'event_date',
   '2020-01-01', 'elov.dk LAB kap. 26', 'V'),
  ('plan', 'Plan', 'Plan', 'LAB kap. 8', 'event_date',
   '2009-01-01', 'the date agreed in the plan itself', 'I')
on conflict (id) do nothing;

-- The clock (LAB § 9): by how long a gap a course on one benefit may be interrupted and still be the same course.
insert into private.rule (id, rule_set, kind, anchor, benefits, unit, to_n, paragraph, source, mark) values
  ('R4.clock.dag', 'R4', 'clock', 'period_start', '{dagpenge}', 'month', 36, 'LAB § 9, nr. 1',
   'elov.dk LAB § 9: nr. 1 counts aggregated unemployment within the dagpenge period; 36 months: not verified', 'M'),
  ('R4.clock.other', 'R4', 'clock', 'period_start',
   '{kontanthjaelp,uddannelseshjaelp,sygedagpenge,ledighedsydelse,ressourceforloebsydelse,revalideringsydelse}',
   'month', 0, 'LAB § 9, nr. 2-9', 'elov.dk LAB § 9: a continuous period on the same benefit', 'V')
on conflict (id) do nothing;

insert into private.rule (id, rule_set, kind, anchor, benefits, target_groups, visitation_not, age_below, education,
                          children, replaces, unit, from_n, spread_n, to_n, shift_days, n, first_ordinal, meeting_kinds,
                          meeting_forms, owed_by, paragraph, what_da, what_en, why_da, why_en, source, mark) values
  -- insured unemployed: the a-kasse first, then the job centre
  ('R4.dag.first', 'R4', 'first_within', 'first_request', '{dagpenge}', '{1}', '{}', null, null, null, '{}',
   'week', 0, 0, 2, 0, 1, 1, '{akasse,faellesmoede}', '{}', 'a_kasse', 'LAB § 31',
   '1. samtale, a-kasse', '1st meeting, a-kasse',
   '{law}: a-kassen holder første samtale senest {to} efter tilmelding. {anchor} + {to}{gap} = {latest}. Opfyldes af en afholdt samtale i a-kassen.',
   '{law}: the a-kasse holds the first meeting within {to} of registration. {anchor} + {to}{gap} = {latest}. Met by a meeting held at the a-kasse.',
   'elov.dk LAB § 31 (LBK 280/2024)', 'V'),
  ('R4.dag.akasse', 'R4', 'n_in_window', 'period_start', '{dagpenge}', '{1}', '{}', null, null, null, '{}',
   'month', 0, 0, 3, 0, 3, 2, '{akasse,faellesmoede}', '{}', 'a_kasse', 'LAB § 31',
   '{k}. af {n} i a-kassen', '{k} of {n} at the a-kasse',
   '{law}: a-kassen holder mindst {n} samtaler i de første {to}. {anchor} + {to}{gap} = {latest}. Nr. {k} foreslås {due}, jævnt fordelt. Opfyldes af en afholdt samtale i a-kassen.',
   '{law}: the a-kasse holds at least {n} meetings in the first {to}. {anchor} + {to}{gap} = {latest}. No. {k} is proposed for {due}, evenly spread. Met by a meeting held at the a-kasse.',
   'elov.dk LAB § 31 (LBK 280/2024)', 'V'),
  ('R4.dag.jobcentre', 'R4', 'n_in_window', 'period_start', '{dagpenge}', '{1}', '{}', null, null, null, '{}',
   'month', 0, 3, 6, 0, 3, 1, '{jobsamtale,opfoelgning,faellesmoede}', '{}', 'job_centre', 'LAB § 31',
   '{k}. af {n} før {to_short}', '{k} of {n} before {to_short}',
   '{law}: jobcenteret holder mindst {n} samtaler inden {to}. {anchor} + {to}{gap} = {latest}. Nr. {k} foreslås {due}, jævnt fordelt efter a-kassens måneder. Opfyldes af en afholdt jobsamtale.',
   '{law}: the job centre holds at least {n} meetings within {to}. {anchor} + {to}{gap} = {latest}. No. {k} is proposed for {due}, evenly spread after the months of the a-kasse. Met by a job interview held.',
   'elov.dk LAB § 31 (LBK 280/2024)', 'V'),
  ('R4.dag.joint', 'R4', 'first_within', 'period_start', '{dagpenge}', '{1}', '{}', null, null, null, '{}',
   'month', 6, 6, 16, 0, 1, 1, '{faellesmoede}', '{}', 'job_centre', 'LAB § 31',
   'Fælles møde, {to_short}', 'Joint meeting, {to_short}',
   '{law}: inden {to} deltager a-kassen i et møde, hvor en intensiveret indsats tilbydes. {anchor} + {to}{gap} = {latest}. Opfyldes af et afholdt fælles møde.',
   '{law}: within {to} the a-kasse joins a meeting where an intensified effort is offered. {anchor} + {to}{gap} = {latest}. Met by a joint meeting held.',
   'elov.dk LAB § 31, § 32 (LBK 280/2024)', 'V'),
  ('R4.dag.young', 'R4', 'n_in_window', 'period_start', '{dagpenge}', '{1}', '{}', 25, 'no', false,
   '{R4.dag.first,R4.dag.akasse,R4.dag.jobcentre}',
   'month', 0, 0, 6, 0, 6, 1, '{jobsamtale,opfoelgning,faellesmoede}', '{}', 'job_centre', 'LAB § 27, stk. 3; § 31, stk. 1',
   '{k}. af {n} i {to_short}', '{k} of {n} in {to_short}',
   '{law}: under 25 år uden uddannelse og hjemmeboende børn: {n} samtaler i jobcenteret i de første {to}. {anchor} + {to}{gap} = {latest}. Nr. {k} foreslås {due}, jævnt fordelt. Opfyldes af en afholdt jobsamtale.',
   '{law}: under 25 without education or children at home: {n} meetings at the job centre in the first {to}. {anchor} + {to}{gap} = {latest}. No. {k} is proposed for {due}, evenly spread. Met by a job interview held.',
   'elov.dk LAB § 31, § 42 (LBK 280/2024)', 'V'),

  -- social assistance, job-ready, activity-ready and education-ready
  ('R4.kont.first', 'R4', 'first_within', 'first_request', '{kontanthjaelp,uddannelseshjaelp}', '{2,3,4,5}', '{}', null, null, null, '{}',
   'week', 0, 0, 1, 0, 1, 1, '{jobsamtale,opfoelgning}', '{}', 'job_centre', 'LAB § 31',
   '1. samtale, {to_short}', '1st meeting, {to_short}',
   '{law}: første samtale senest {to} efter første henvendelse om hjælp. {anchor} + {to} = {latest}. Opfyldes af en afholdt jobsamtale.',
   '{law}: the first meeting within {to} of the first request for help. {anchor} + {to} = {latest}. Met by a job interview held.',
   'elov.dk LAB § 31 (LBK 280/2024; LBK 701/2022)', 'V'),
  ('R4.kont.four', 'R4', 'n_in_window', 'first_request', '{kontanthjaelp,uddannelseshjaelp}', '{2,3,4,5}', '{}', null, null, null, '{}',
   'month', 0, 0, 6, 0, 4, 2, '{jobsamtale,opfoelgning}', '{}', 'job_centre', 'LAB § 31',
   '{k}. af {n} i {to_short}', '{k} of {n} in {to_short}',
   '{law}: mindst {n} samtaler i de første {to} fra første henvendelse. {anchor} + {to} = {latest}. Nr. {k} foreslås {due}, jævnt fordelt; lovens frist er {latest}. Opfyldes af en afholdt jobsamtale.',
   '{law}: at least {n} meetings in the first {to} from the first request. {anchor} + {to} = {latest}. No. {k} is proposed for {due}, evenly spread; the law''s date is {latest}. Met by a job interview held.',
   'elov.dk LAB § 31 (LBK 280/2024; LBK 701/2022)', 'V'),

  -- sickness benefit, categories 2 and 3; without a category yet as these
  ('R4.syg.first', 'R4', 'first_within', 'period_start', '{sygedagpenge}', '{6}', '{kategori_1}', null, null, null, '{}',
   'week', 0, 0, 8, -1, 1, 1, '{opfoelgning,jobsamtale,rundbord}', '{}', 'job_centre', 'SDPL § 13 b',
   '1. samtale, uge {to_n}', '1st meeting, week {to_n}',
   '{law}: første opfølgning inden udgangen af uge {to_n} fra første fraværsdag. {anchor} + {to} = {latest}. Opfyldes af en afholdt opfølgningssamtale.',
   '{law}: the first follow-up before the end of week {to_n} from the first day of absence. {anchor} + {to} = {latest}. Met by a follow-up meeting held.',
   'elov.dk SDPL § 13 b; counting the first day of absence as day 1: inferred', 'V'),
  ('R4.syg.four', 'R4', 'n_in_window', 'period_start', '{sygedagpenge}', '{6}', '{kategori_1}', null, null, null, '{}',
   'month', 0, 0, 6, 0, 4, 2, '{opfoelgning,jobsamtale,rundbord}', '{}', 'job_centre', 'SDPL § 13 b',
   '{k}. af {n} i {to_short}', '{k} of {n} in {to_short}',
   '{law}: mindst {n} samtaler i det første halve år fra første fraværsdag. {anchor} + {to} = {latest}. Nr. {k} foreslås {due}, jævnt fordelt; lovens frist er {latest}. Opfyldes af en afholdt opfølgningssamtale.',
   '{law}: at least {n} meetings in the first half-year from the first day of absence. {anchor} + {to} = {latest}. No. {k} is proposed for {due}, evenly spread; the law''s date is {latest}. Met by a follow-up meeting held.',
   'elov.dk SDPL § 13 b', 'V'),

  -- job clarification, resource course, rehabilitation, flex unemployment benefit
  ('R4.other.four', 'R4', 'n_in_window', 'period_start', '{ressourceforloebsydelse,revalideringsydelse,ledighedsydelse}',
   '{7,8,9,10}', '{}', null, null, null, '{}',
   'month', 0, 0, 6, 0, 4, 1, '{jobsamtale,opfoelgning,rundbord}', '{}', 'job_centre', 'LAB § 31, stk. 3',
   '{k}. af {n} i {to_short}', '{k} of {n} in {to_short}',
   '{law}: mindst {n} samtaler i de første {to} på ydelsen. {anchor} + {to} = {latest}. Nr. {k} foreslås {due}, jævnt fordelt; lovens frist er {latest}. Opfyldes af en afholdt samtale.',
   '{law}: at least {n} meetings in the first {to} on the benefit. {anchor} + {to} = {latest}. No. {k} is proposed for {due}, evenly spread; the law''s date is {latest}. Met by a meeting held.',
   'elov.dk LAB § 31, stk. 3 (LBK 280/2024)', 'V'),

  ('flex.every', 'flex', 'every', 'period_start', '{fleksloentilskud}', '{9}', '{}', null, null, null, '{}',
   'month', 0, 0, 30, 0, 1, 1, '{fleksopfoelgning}', '{fremmoede}', 'job_centre', 'LAB § 116 ff.',
   'Opfølgning, fleksjob', 'Follow-up, flex job',
   '{law}: opfølgning hver {to} i fleksjob. {from} + {to} = {due}. Opfyldes af et personligt møde.',
   '{law}: follow-up every {to} in the flex job. {from} + {to} = {due}. Met by a meeting in person.',
   'cabiweb.dk Følg op på fleksjob; VEJ 10048/2019', 'V')
on conflict (id) do nothing;

insert into private.rule (id, rule_set, kind, anchor, grounds, unit, to_n, meeting_kinds, owed_by, paragraph,
                          what_da, what_en, why_da, why_en, source, mark) values
  ('mentor.max', 'mentor', 'maximum', 'mentor_start', '{support}', 'month', 6, '{}', 'job_centre', 'LAB § 167, stk. 1',
   'Mentor, højst {to_short}', 'Mentor, at most {to_short}',
   '{law}: mentorstøtte gives højst {to} ad gangen.', '{law}: mentor support lasts at most {to} at a time.',
   'elov.dk LAB kap. 26', 'V'),
  ('mentor.max_education', 'mentor', 'maximum', 'mentor_start', '{education}', 'month', 6, '{}', 'job_centre',
   'LAB § 167, stk. 3', 'Mentor, højst {to_short}', 'Mentor, at most {to_short}',
   '{law}: ret til mentor op til {to} fra uddannelsens start.', '{law}: a right to a mentor up to {to} from entering education.',
   'elov.dk LAB kap. 26', 'V'),
  ('mentor.end', 'mentor', 'before_end', 'mentor_end', '{}', 'day', 14, '{}', 'job_centre', 'LAB § 167, stk. 1',
   'Mentor: slut eller forlæng', 'Mentor: end or renew',
   'Mentorforløbet slutter {anchor}. {anchor} - {to} = {due}: tag stilling, mens der er tid. Forlængelse kræver en konkret vurdering ({law}). Opfyldes af en beslutning på mentorforløbet.',
   'The mentor assignment ends {anchor}. {anchor} - {to} = {due}: decide while there is time. Renewal needs a concrete assessment ({law}). Met by a decision on the assignment.',
   'elov.dk LAB § 167; 14 days: local practice', 'I'),
  ('mentor.contact', 'mentor', 'every', 'mentor_start', '{}', 'week', 2, '{mentorkontakt}', 'mentor', 'LAB kap. 26',
   'Mentorkontakt, {to_short}', 'Mentor contact, {to_short}',
   'Kontakt med mentor hver {to}. {from} + {to} = {due}. Opfyldes af en afholdt mentorkontakt.',
   'Contact with the mentor every {to}. {from} + {to} = {due}. Met by a mentor contact held.',
   'ft.dk L 66 2015-16 (LAB § 96 c as then proposed); whether it still binds is not verified', 'M'),
  -- to_n of a review is what is proposed for the next one
  ('plan.review', 'plan', 'review', 'plan_review', '{}', 'month', 3, '{}', 'job_centre', 'LAB kap. 8',
   'Plan: genbesøg', 'Plan: review',
   '{law}: planen genbesøges den dag, der er aftalt i den: {due}. Opfyldes af et genbesøg af planen.',
   '{law}: the plan is reviewed on the day agreed in it: {due}. Met by a review of the plan.',
   'elov.dk LAB § 42; the date is the caseworker''s and the citizen''s', 'I')
on conflict (id) do nothing;
