-- STAR's test of meetings by duration: who has been on a benefit for so long must have had so many. from_n to to_n months
-- from the first day of the course (social assistance: from the first request, LAB § 9); n meetings of meeting_kinds held
-- since. Marks as in rules.sql: only the first is read in the source; the others are drawn from the contact rules (at least
-- 4 within 6 months) and are the municipality's to set.
insert into private.rule_set (id, name_da, name_en, law, applies_by, topic, valid_from, valid_to, source, mark) values
  ('band.2020', 'STARs varighedstest, 2020-2026', 'STAR''s duration test, 2020-2026', 'LAB kap. 6', 'period_start', 'band',
   '2020-01-01', '2026-07-01', 'star.dk Opfølgning på data om samtaler; the dates are those of the contact rules: inferred', 'V'),
  ('band.2026', 'STARs varighedstest fra 1/7 2026', 'STAR''s duration test from 1/7 2026', 'lov 1750/2025', 'period_start', 'band',
   '2026-07-01', 'infinity', 'drawn from lov 1750/2025 (star.dk beskæftigelsesreform: generelle spørgsmål); not read at STAR', 'I')
on conflict (id) do nothing;

insert into private.rule (id, rule_set, kind, anchor, benefits, target_groups, visitation_not, unit, from_n, to_n, n,
                          meeting_kinds, pauses, paragraph, what_da, what_en, source, mark) values
  ('band.2020.dag', 'band.2020', 'band', 'period_start', '{dagpenge}', '{1}', '{}', 'month', 6, 9, 6,
   '{akasse,faellesmoede,jobsamtale,opfoelgning}', false, 'LAB § 31', 'Dagpenge, 6-9 mdr: {n} samtaler',
   'Unemployment benefit, 6-9 mths: {n} meetings', 'star.dk Opfølgning på data om samtaler', 'V'),
  ('band.2020.kont', 'band.2020', 'band', 'first_request', '{kontanthjaelp,uddannelseshjaelp}', '{2,3,4,5}', '{}', 'month', 6, 9, 4,
   '{jobsamtale,opfoelgning}', false, 'LAB § 31', 'Kontanthjælp, 6-9 mdr: {n} samtaler',
   'Social assistance, 6-9 mths: {n} meetings', 'LAB § 31: at least 4 within 6 months', 'I'),
  ('band.2020.syg', 'band.2020', 'band', 'period_start', '{sygedagpenge}', '{6}', '{kategori_1}', 'month', 6, 9, 4,
   '{opfoelgning,jobsamtale,rundbord}', false, 'SDPL § 13 b', 'Sygedagpenge, 6-9 mdr: {n} samtaler',
   'Sickness benefit, 6-9 mths: {n} meetings', 'SDPL § 13 b: at least 4 within the first half-year', 'I'),
  ('band.2020.other', 'band.2020', 'band', 'period_start', '{ressourceforloebsydelse,revalideringsydelse,ledighedsydelse}',
   '{7,8,9,10}', '{}', 'month', 6, 9, 4, '{jobsamtale,opfoelgning,rundbord}', false, 'LAB § 31, stk. 3',
   'Ressourceforløb m.fl., 6-9 mdr: {n} samtaler', 'Resource course etc., 6-9 mths: {n} meetings',
   'LAB § 31, stk. 3: at least 4 within 6 months', 'I'),
  ('band.2026.dag', 'band.2026', 'band', 'period_start', '{dagpenge}', '{1}', '{}', 'month', 6, 9, 4,
   '{akasse,faellesmoede,jobsamtale,opfoelgning}', false, 'lov 1750/2025', 'Dagpenge, 6-9 mdr: {n} samtaler',
   'Unemployment benefit, 6-9 mths: {n} meetings', 'lov 1750/2025: a-kasse 2 and municipality 2', 'I'),
  ('band.2026.kont', 'band.2026', 'band', 'first_request', '{kontanthjaelp}', '{2,3,4,5}', '{}', 'month', 6, 9, 4,
   '{jobsamtale,opfoelgning}', false, 'lov 1750/2025', 'Kontanthjælp, 6-9 mdr: {n} samtaler',
   'Social assistance, 6-9 mths: {n} meetings', 'lov 1750/2025: at least 4 within 6 months', 'I'),
  ('band.2026.syg', 'band.2026', 'band', 'period_start', '{sygedagpenge}', '{6}', '{job_rask}', 'month', 6, 9, 1,
   '{opfoelgning,jobsamtale,rundbord}', false, 'lov 1750/2025', 'Sygedagpenge, 6-9 mdr: {n} samtale',
   'Sickness benefit, 6-9 mths: {n} meeting', 'lov 1750/2025: at least 1 in the first half-year', 'I'),
  ('band.2026.other', 'band.2026', 'band', 'period_start', '{ressourceforloebsydelse,revalideringsydelse,ledighedsydelse}',
   '{7,8,9,10}', '{}', 'month', 6, 9, 4, '{jobsamtale,opfoelgning,rundbord}', false, 'LAB § 31, stk. 3',
   'Ressourceforløb m.fl., 6-9 mdr: {n} samtaler', 'Resource course etc., 6-9 mths: {n} meetings',
   'LAB § 31, stk. 3: at least 4 within 6 months', 'I')
on conflict (id) do nothing;
