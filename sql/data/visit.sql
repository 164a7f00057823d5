-- What categories say, numbers of visitation, and who may do it. Added where missing, never overwritten.
insert into private.category (list, code, ready, decided, later, source, mark) values
  ('visitation', 'jobparat', true, true, null, 'starwiki 95879347 Matchregler: 4', 'V'),
  ('visitation', 'aktivitetsparat', false, true, null, 'starwiki 95879347 Matchregler: 5', 'V'),
  ('visitation', 'uddannelsesparat', true, true, null, 'starwiki FYS/3562831892', 'I'),
  ('visitation', 'aabenlyst_uddannelsesparat', true, true, null, 'starwiki FYS/3562831892', 'I'),
  ('visitation', 'ikke_visiteret', null, false, null, 'starwiki 95879347 Matchregler: 8, until a caseworker moves it', 'V'),
  ('visitation', 'kategori_1', null, true, null, 'SDPL § 12: says nothing of readiness', 'I'),
  ('visitation', 'kategori_2', null, true, null, 'SDPL § 12: says nothing of readiness', 'I'),
  ('visitation', 'kategori_3', null, true, null, 'SDPL § 12: says nothing of readiness', 'I'),
  ('visitation', 'job_rask', null, true, null, 'lov 1750/2025: says nothing of readiness', 'I'),
  ('target_group', '1', true, true, null, 'LAB § 6', 'I'),
  ('target_group', '2', true, true, null, 'LAB § 6', 'V'),
  ('target_group', '3', false, true, null, 'LAB § 6', 'V'),
  ('target_group', '4', true, true, null, 'LAB § 6', 'V'),
  ('target_group', '5', false, true, null, 'LAB § 6', 'V'),
  ('target_group', '7', false, true, null, 'LAB § 6', 'I'),
  ('target_group', '8', false, true, null, 'LAB § 6', 'I'),
  ('match', 'k1', true, true, 'jobparat', 'jobmeddiagnose.dk: 1-3 arbejdsmarkedsparat; the reading as today''s category', 'I'),
  ('match', 'k2', true, true, 'jobparat', 'jobmeddiagnose.dk: 1-3 arbejdsmarkedsparat; the reading as today''s category', 'I'),
  ('match', 'k3', true, true, 'jobparat', 'jobmeddiagnose.dk: 1-3 arbejdsmarkedsparat; the reading as today''s category', 'I'),
  ('match', 'k4', false, true, 'aktivitetsparat', 'SFI: 4-5 ikke-arbejdsmarkedsparat; the reading as today''s category', 'I'),
  ('match', 'k5', false, true, 'aktivitetsparat', 'SFI: 4-5 ikke-arbejdsmarkedsparat; the reading as today''s category', 'I'),
  ('match', 'g1', true, true, 'jobparat', 'cabiweb.dk Matchvurdering; the reading as today''s category', 'I'),
  ('match', 'g2', false, true, 'aktivitetsparat', 'cabiweb.dk Matchvurdering; the reading as today''s category', 'I'),
  ('match', 'g3', false, true, 'aktivitetsparat', 'cabiweb.dk Matchvurdering; the reading as today''s category', 'I')
on conflict do nothing;
insert into private.category_group (visitation, target_group, becomes) values
  ('jobparat', '3', '2'), ('aktivitetsparat', '2', '3'),
  ('aktivitetsparat', '4', '5'), ('uddannelsesparat', '5', '4'), ('aabenlyst_uddannelsesparat', '5', '4')
on conflict do nothing;
insert into private.setting (name, value, what) values
  ('youth_age', 25, 'who is younger goes to the youth queue'),
  ('youth_ahead', 90, 'days before the birthday with which that ends'),
  ('slide_days', 365, 'days for which slides from ready to not ready are counted')
on conflict do nothing;
insert into private.permission (task, role, reach) values
  ('visitation', 'caseworker', 'case'), ('visitation', 'supervisor', 'case'),
  ('slide', 'supervisor', 'led'),
  ('allocation', 'admin', 'any'), ('allocation', 'supervisor', 'any')
on conflict do nothing;
insert into private.job (name, every) values ('categories', '1 day') on conflict do nothing;
