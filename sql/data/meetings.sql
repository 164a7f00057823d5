-- What each kind and form of meeting asks for, when meetings are proposed, and whose doing a cancellation is: added where
-- missing, what an admin changed stays.
insert into private.meeting_form (form, meets) values
  ('fremmoede', true), ('telefon', false), ('video', false), ('brev', false)
on conflict do nothing;

-- "The jobsamtale kinds" is the words of the order on registration; which of ours they are is inferred.
insert into private.meeting_kind (kind, minutes, forms, counts, asks, needs, roles, agreements, rebook_days, call_title,
                                  call_body, paragraph, source, mark) values
  ('jobsamtale', 45, '{fremmoede,telefon,video}', '{fremmoede,telefon,video}', '{visitation}', '{}', '{}', true, 1,
   'Indkaldelse til jobsamtale',
   E'Du indkaldes til jobsamtale {day} kl. {time} ({form}).\nSted: {place}\nDu skal tale med {worker}.\n\nVi taler om din situation, dit CV og dine næste skridt mod job eller uddannelse.\n{rebook}',
   'LAB § 33; DFDG-bek. § 20, § 27', 'DFDG-bekendtgørelsen', 'V'),
  ('opfoelgning', 45, '{fremmoede,telefon,video}', '{fremmoede,telefon,video}', '{visitation}', '{}', '{}', true, 1,
   'Indkaldelse til opfølgningssamtale',
   E'Du indkaldes til opfølgning {day} kl. {time} ({form}).\nSted: {place}\nDu skal tale med {worker}.\n\nVi taler om, hvordan det går, og hvad der kan hjælpe dig videre.\n{rebook}',
   'SDPL § 13 b; DFDG-bek. § 20, § 27', 'DFDG-bekendtgørelsen', 'I'),
  ('faellesmoede', 45, '{fremmoede,telefon,video}', '{fremmoede,telefon,video}', '{a_kasse,a_kasse_status,visitation}',
   '{a_kasse}', '{}', true, 1,
   'Indkaldelse til fælles møde med din a-kasse',
   E'Du indkaldes til et møde med jobcenteret og din a-kasse {day} kl. {time} ({form}).\nSted: {place}\nDu skal tale med {worker}.\n\nDu kan selv vælge, om a-kassen skal være med, ved det første møde.\n{rebook}',
   'LAB § 31; DFDG-bek. § 20, § 27', 'DFDG-bekendtgørelsen', 'V'),
  ('akasse', 45, '{}', '{fremmoede,telefon,video}', '{a_kasse}', '{}', '{}', false, null, '', '',
   'LAB § 31', 'LAB § 31', 'V'),
  ('fleksopfoelgning', 45, '{}', '{fremmoede,telefon,video}', '{}', '{}', '{}', false, 1,
   'Opfølgning på dit fleksjob',
   E'Vi følger op på dit fleksjob {day} kl. {time} ({form}).\nSted: {place}\nDu skal tale med {worker}.\n{rebook}',
   'LAB § 116 ff.', 'LAB § 116', 'I'),
  ('rundbord', 60, '{fremmoede,video}', '{fremmoede,video}', '{return_on,return_plan}', '{place}',
   '{citizen,employer}', false, 1,
   'Indkaldelse til rundbordssamtale',
   E'Du indkaldes til en samtale med din arbejdsgiver og jobcenteret {day} kl. {time}.\nSted: {place}\nFra jobcenteret deltager {worker}.\n\nVi aftaler sammen, hvordan du kommer tilbage til dit arbejde.\n{rebook}',
   '', 'lokal praksis', 'I'),
  ('mentorkontakt', 30, '{}', '{fremmoede,telefon,video}', '{}', '{}', '{}', false, null, '', '', 'LAB § 167',
   'LAB § 167', 'I'),
  ('virksomhedsbesoeg', 60, '{fremmoede}', '{fremmoede}', '{}', '{place}', '{}', false, null, '', '', '',
   'lokal praksis', 'I'),
  ('informationsmoede', 120, '{fremmoede,video}', '{}', '{}', '{}', '{}', false, 1,
   'Indkaldelse til informationsmøde',
   E'Du indkaldes til informationsmøde {day} kl. {time} ({form}).\nSted: {place}\n{rebook}', '', 'lokal praksis', 'I'),
  ('andet', 30, '{}', '{}', '{}', '{}', '{}', false, 1, 'Indkaldelse til møde',
   E'Du indkaldes til et møde {day} kl. {time} ({form}).\nSted: {place}\nDu skal tale med {worker}.\n{rebook}', '',
   'lokal praksis', 'I')
on conflict do nothing;

insert into private.cancel_reason (reason, cancelled_by) values
  ('citizen', 'citizen'), ('illness', 'citizen'), ('citizen_job', 'citizen'), ('us', 'us'), ('worker_ill', 'us'),
  ('clash', 'us'), ('no_room', 'us'), ('moved', null)
on conflict do nothing;

-- Monday to Friday; ten o'clock is proposed first.
insert into private.office_hours (id, weekday, opens, closes, sort)
select md5('office hours ' || d || h.opens)::uuid, d, h.opens, h.closes, h.sort
from generate_series(1, 5) d
cross join (values ('10:00'::time, '11:00'::time, 1), ('09:00', '10:00', 2), ('11:00', '12:00', 3), ('13:00', '16:00', 4),
                   ('12:00', '13:00', 5), ('08:00', '09:00', 6)) h(opens, closes, sort)
on conflict do nothing;
