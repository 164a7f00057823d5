-- Code lists of meetings, in both languages: added where missing, so a label the municipality has changed stays.
insert into private.code (list, code, label_da, label_en, sort) values
  ('meeting_status', 'excused', 'lovligt fravær', 'excused', 5),
  ('meeting_outcome', 'late', 'afholdt, kom for sent', 'held, came late', 3),
  ('meeting_outcome', 'excused', 'udeblevet med gyldig grund', 'excused', 4),
  ('day_state', 'excused', 'lovl.frav.', 'excused', 7),
  ('day_state', 'late', 'kom sent', 'came late', 8),
  ('day_state', 'moved', 'flyttet', 'moved', 9),
  ('group_status', 'booked', 'booket', 'booked', 1),
  ('group_status', 'held', 'afholdt', 'held', 2),
  ('group_status', 'cancelled', 'aflyst', 'cancelled', 3),

  ('cancel_reason', 'citizen_job', 'borgeren er i arbejde', 'the citizen is at work', 5),
  ('cancel_reason', 'worker_ill', 'medarbejderen er syg', 'the worker is ill', 6),
  ('cancel_reason', 'clash', 'dobbeltbooket', 'booked twice', 7),
  ('cancel_reason', 'no_room', 'lokale mangler', 'no room', 8),
  ('cancelled_by', 'us', 'os', 'us', 1),
  ('cancelled_by', 'citizen', 'borgeren', 'the citizen', 2),

  -- a-kasser: names as they call themselves; which are partners is rows of a_kasse_partner
  ('a_kasse', '3f', '3F', '3F', 1),
  ('a_kasse', 'hk', 'HK', 'HK', 2),
  ('a_kasse', 'foa', 'FOA', 'FOA', 3),
  ('a_kasse', 'krifa', 'Krifa', 'Krifa', 4),
  ('a_kasse', 'metal', 'Dansk Metal', 'Dansk Metal', 5),
  ('a_kasse', 'dsa', 'Det Faglige Hus', 'Det Faglige Hus', 6),
  ('a_kasse', 'akademikerne', 'Akademikernes A-kasse', 'Akademikernes A-kasse', 7),
  ('a_kasse', 'anden', 'anden a-kasse', 'another a-kasse', 99),
  -- codes of the national data base were not found: these are our own
  ('a_kasse_status', 'invited', 'inviteret', 'invited', 1),
  ('a_kasse_status', 'will_attend', 'deltager', 'will take part', 2),
  ('a_kasse_status', 'attended', 'deltog', 'took part', 3),
  ('a_kasse_status', 'absent', 'deltog ikke', 'did not take part', 4),
  ('a_kasse_status', 'declined', 'fravalgt af borgeren', 'declined by the citizen', 5),

  ('call_channel', 'digital_post', 'Digital Post', 'Digital Post', 1),
  ('call_channel', 'letter', 'brev', 'letter', 2),
  ('call_channel', 'email', 'e-mail', 'e-mail', 3),
  ('call_channel', 'phone', 'telefon', 'telephone', 4),
  ('call_channel', 'in_person', 'aftalt ved møde', 'agreed at a meeting', 5),

  ('note_kind', 'stated_reason', 'borgerens begrundelse', 'reason stated', 8),
  ('note_kind', 'return_plan', 'aftalt tilbagevenden', 'agreed return', 9),

  ('meeting_section', 'today', 'I DAG', 'TODAY', 1),
  ('meeting_section', 'unrecorded', 'UDFALD MANGLER', 'OUTCOME MISSING', 2),
  ('meeting_section', 'ahead', 'KOMMENDE', 'AHEAD', 3),
  ('meeting_section', 'past', 'TIDLIGERE', 'EARLIER', 4),

  ('entity', 'call_in', 'indkaldelse', 'call-in', 16),
  ('entity', 'group_meeting', 'gruppemøde', 'group meeting', 17),
  ('entity', 'room', 'lokale', 'room', 18),
  ('field', 'room_id', 'lokale', 'room', 70),
  ('field', 'group_id', 'gruppemøde', 'group meeting', 71),
  ('field', 'late', 'kom for sent', 'came late', 72),
  ('field', 'moved_from', 'flyttet fra', 'moved from', 73),
  ('field', 'a_kasse_status', 'a-kassens deltagelse', 'the a-kasse''s part', 74),
  ('field', 'return_on', 'tilbage den', 'back on', 75),
  ('field', 'latest_id', 'senest registreret', 'last registered', 76),
  ('field', 'sent_on', 'sendt', 'sent', 77),
  ('field', 'channel', 'kanal', 'channel', 78),
  ('field', 'contact', 'kontakt', 'contact', 79),
  ('field', 'rebook_until', 'kan flyttes til', 'may be moved until', 80)
on conflict (list, code) do nothing;
