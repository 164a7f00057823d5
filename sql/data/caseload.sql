-- Recommended caseloads per full-time worker (Dansk Socialrådgiverforening). Marks as in sql/rules; since when they hold
-- is not known (valid_from inferred).
insert into private.caseload (id, valid_from, sort, target_groups, age_from, age_below, low, high, what_da, what_en, source, mark) values
  ('activity_young', '2000-01-01', 1, '{3,5}', null, 30, 25, 40, 'aktivitetsparate under 30', 'activity-ready under 30',
   'socialraadgiverne.dk, vejledende sagstal', 'V'),
  ('activity', '2000-01-01', 2, '{3,5}', null, null, 25, 40, 'aktivitetsparate fra 30', 'activity-ready, 30 and over',
   'socialraadgiverne.dk, vejledende sagstal', 'V'),
  ('ready_young', '2000-01-01', 3, '{1,2,4}', null, 30, 30, 50, 'job- og uddannelsesparate under 30', 'job- and education-ready under 30',
   'socialraadgiverne.dk, vejledende sagstal; that it holds for the insured too: inferred', 'V'),
  ('ready', '2000-01-01', 4, '{1,2,4}', null, null, 35, 55, 'jobparate fra 30', 'job-ready, 30 and over',
   'socialraadgiverne.dk, vejledende sagstal; that it holds for the insured too: inferred', 'V'),
  ('sickness', '2000-01-01', 5, '{6}', null, null, 25, 45, 'sygedagpenge', 'sickness benefit',
   'socialraadgiverne.dk, vejledende sagstal', 'V'),
  ('resource', '2000-01-01', 6, '{8}', null, null, 25, 40, 'ressourceforløb', 'resource course',
   'socialraadgiverne.dk, vejledende sagstal', 'V'),
  ('clarification', '2000-01-01', 7, '{7}', null, null, 25, 40, 'jobafklaring', 'job clarification',
   'as resource courses, which job clarification is like: inferred', 'I'),
  ('flex', '2000-01-01', 8, '{9}', null, null, 25, 50, 'fleksjob', 'flex job',
   'socialraadgiverne.dk, vejledende sagstal', 'V'),
  ('other', '2000-01-01', 99, '{}', null, null, 25, 50, 'andre', 'others',
   'no recommendation: the widest range of the others', 'I')
on conflict do nothing;
insert into private.caseload_norm (valid_from, full_time_minutes, new_months, new_percent, source, mark) values
  ('2000-01-01', 2220, 6, 75, 'socialraadgiverne.dk: lower for staff new within about six months and for part time; '
   'by how much is the municipality''s choice: 75 % not verified', 'M')
on conflict do nothing;
