-- Codes and numbers of following up.
insert into private.code (list, code, label_da, label_en, sort) values
  ('hold_reason', 'answer', 'afventer svar', 'awaiting an answer', 1),
  ('hold_reason', 'papers', 'afventer papirer', 'awaiting papers', 2),
  ('hold_reason', 'treatment', 'i behandling', 'in treatment', 3),
  ('hold_reason', 'agreed', 'aftalt tidspunkt', 'time agreed', 4),
  ('hold_reason', 'other', 'andet', 'other', 9),
  ('waiting_for', 'citizen', 'borger', 'citizen', 1),
  ('waiting_for', 'employer', 'arbejdsgiver', 'employer', 2),
  ('waiting_for', 'doctor', 'læge', 'doctor', 3),
  ('waiting_for', 'rehab_team', 'rehab.team', 'rehab team', 4),
  ('waiting_for', 'a_kasse', 'a-kasse', 'a-kasse', 5),
  ('waiting_for', 'mentor', 'mentor', 'mentor', 6),
  ('waiting_for', 'provider', 'udbyder', 'provider', 7),
  ('waiting_for', 'authority', 'anden myndighed', 'other authority', 8),
  ('waiting_for', 'other', 'andre', 'others', 9),
  ('day_section', 'waiting', 'AFVENTER', 'WAITING', 6),
  ('day_section', 'returned', 'SENDT TILBAGE', 'SENT BACK', 5),
  ('day_state', 'waiting', 'afventer', 'waiting', 20),
  ('day_state', 'returned', 'tilbage', 'returned', 21),
  ('due_band', 'overdue', 'forsinket', 'overdue', 1),
  ('due_band', 'late30', 'over 30 dage forsinket', 'over 30 days overdue', 2),
  ('due_band', 'late7', '8-30 dage forsinket', '8-30 days overdue', 3),
  ('due_band', 'late', '1-7 dage forsinket', '1-7 days overdue', 4),
  ('due_band', 'week', 'inden 7 dage', 'within 7 days', 5),
  ('due_band', 'month', '8-30 dage frem', '8-30 days ahead', 6),
  ('due_band', 'later', 'senere', 'later', 7),
  ('queue_dimension', 'unit', 'ENHED', 'UNIT', 1),
  ('queue_dimension', 'worker', 'MEDARBEJDER', 'WORKER', 2),
  ('queue_dimension', 'topic', 'HVAD', 'WHAT', 3),
  ('queue_dimension', 'band', 'ALDER', 'AGE', 4),
  -- the first word is what the list shows
  ('queue_flag', 'law', '! lovens dato er passeret', '! the law''s date has passed', 1),
  ('queue_flag', 'none', 'M intet møde booket', 'M no meeting booked', 2),
  ('queue_flag', 'a_kasse', 'A a-kassen skylder det', 'A owed by the a-kasse', 3),
  ('approval_kind', 'plan', 'plan taget i brug', 'plan put into use', 1),
  ('approval_kind', 'mentor', 'mentor forlænget', 'mentor renewed', 2),
  ('approval_kind', 'override', 'afvigelse', 'override', 3),
  ('approval_state', 'submitted', 'indsendt', 'submitted', 1),
  ('approval_state', 'approved', 'godkendt', 'approved', 2),
  ('approval_state', 'returned', 'sendt tilbage', 'sent back', 3),
  ('approval_state', 'invalid', 'ændret siden', 'changed since', 4),
  ('sample_verdict', 'good', 'i orden', 'in order', 1),
  ('sample_verdict', 'minor', 'mindre mangler', 'minor faults', 2),
  ('sample_verdict', 'serious', 'alvorlige fejl', 'serious faults', 3),
  ('entity', 'hold', 'afventning', 'waiting', 60),
  ('entity', 'approval', 'godkendelse', 'approval', 61),
  ('entity', 'sample', 'stikprøve', 'sample', 62),
  ('field', 'obligation_id', 'frist', 'deadline', 600),
  ('field', 'until_on', 'indtil', 'until', 601),
  ('field', 'waiting_for', 'afventer', 'waiting for', 602),
  ('field', 'held_by', 'sat af', 'put off by', 603),
  ('field', 'state', 'tilstand', 'state', 604),
  ('field', 'entity', 'hvad', 'what', 605),
  ('field', 'subject_id', 'om', 'about', 606),
  ('field', 'subject_version', 'udgave', 'version', 607),
  ('field', 'approved_version', 'godkendt udgave', 'approved version', 608),
  ('field', 'decided_by', 'afgjort af', 'decided by', 609),
  ('field', 'decided_at', 'afgjort', 'decided', 610),
  ('field', 'comment', 'bemærkning', 'comment', 611),
  ('field', 'author', 'af', 'by', 616),
  ('field', 'month', 'måned', 'month', 612),
  ('field', 'verdict', 'vurdering', 'verdict', 613),
  ('field', 'reviewed_by', 'set af', 'looked at by', 614),
  ('field', 'reviewed_on', 'set', 'looked at', 615)
on conflict do nothing;
insert into private.due_band (code, from_day, to_day, counted) values
  ('overdue', null, 0, false), ('late30', null, -30, true), ('late7', -30, -7, true), ('late', -7, 0, true),
  ('week', 0, 8, true), ('month', 8, 31, true), ('later', 31, null, true)
on conflict do nothing;
insert into private.approval_rule (id, kind, entity, field, value, content, valid_from) values
  ('plan_active', 'plan', 'plan', 'status', 'active', '{summary,starts}', '2020-01-01'),
  ('mentor_renewed', 'mentor', 'mentor_assignment', 'outcome', 'renewed', '{mentor_id,ends,minutes_per_week,purpose}', '2020-01-01')
on conflict do nothing;
insert into private.setting (name, value, what) values
  ('hold_days', 180, 'days ahead up to which something may be put off'),
  ('sample_per_worker', 2, 'cases drawn a month of every worker''s, to be looked at again; 0: none'),
  ('sample_seed', 1, 'what the draw begins with: the same number draws the same cases')
on conflict do nothing;
insert into private.permission (task, role, reach) values
  ('hold', 'caseworker', 'any'), ('hold', 'supervisor', 'any'),
  ('approve', 'supervisor', 'any'), ('sample', 'supervisor', 'any')
on conflict do nothing;
insert into private.job (name, every) values ('sample', '1 day') on conflict do nothing;
