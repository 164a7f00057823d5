-- How a caseload file calls its columns (lower case), in both languages. Other layouts are further rows.
insert into private.import_column (import, header, field, required, sort) values
  ('citizens', 'cpr', 'cpr', true, 1),
  ('citizens', 'cpr-nummer', 'cpr', true, 1),
  ('citizens', 'cprnr', 'cpr', true, 1),
  ('citizens', 'efternavn', 'family_name', true, 2),
  ('citizens', 'family name', 'family_name', true, 2),
  ('citizens', 'fornavn', 'given_name', false, 3),
  ('citizens', 'given name', 'given_name', false, 3),
  ('citizens', 'adresse', 'street', false, 4),
  ('citizens', 'address', 'street', false, 4),
  ('citizens', 'postnr', 'postcode', false, 5),
  ('citizens', 'postnummer', 'postcode', false, 5),
  ('citizens', 'postcode', 'postcode', false, 5),
  ('citizens', 'by', 'town', false, 6),
  ('citizens', 'town', 'town', false, 6),
  ('citizens', 'telefon', 'phone', false, 7),
  ('citizens', 'phone', 'phone', false, 7),
  ('citizens', 'email', 'email', false, 8),
  ('citizens', 'e-mail', 'email', false, 8),
  ('citizens', 'målgruppe', 'target_group', false, 9),
  ('citizens', 'target group', 'target_group', false, 9),
  ('citizens', 'ydelse', 'benefit', false, 10),
  ('citizens', 'benefit', 'benefit', false, 10),
  ('citizens', 'ydelse_fra', 'starts', false, 11),
  ('citizens', 'ydelse fra', 'starts', false, 11),
  ('citizens', 'benefit from', 'starts', false, 11),
  ('citizens', 'visitation', 'visitation', false, 12),
  ('citizens', 'enhed', 'unit', true, 13),
  ('citizens', 'unit', 'unit', true, 13),
  ('citizens', 'sagsbehandler', 'worker', false, 14),
  ('citizens', 'caseworker', 'worker', false, 14),
  ('citizens', 'adressebeskyttelse_til', 'protected_until', false, 15),
  ('citizens', 'adressebeskyttelse til', 'protected_until', false, 15),
  ('citizens', 'protected until', 'protected_until', false, 15),
  ('citizens', 'a_kasse', 'a_kasse', false, 16),
  ('citizens', 'a-kasse', 'a_kasse', false, 16),
  ('citizens', 'uddannelse', 'education', false, 17),
  ('citizens', 'education', 'education', false, 17),
  ('citizens', 'børn_hjemme', 'children_at_home', false, 18),
  ('citizens', 'børn hjemme', 'children_at_home', false, 18),
  ('citizens', 'children at home', 'children_at_home', false, 18),
  ('citizens', 'første_henvendelse', 'first_request', false, 19),
  ('citizens', 'første henvendelse', 'first_request', false, 19),
  ('citizens', 'first request', 'first_request', false, 19),
  ('citizens', 'bemærkning', 'remark', false, 20),
  ('citizens', 'remark', 'remark', false, 20)
on conflict do nothing;

insert into private.import_alias (list, alias, code) values
  ('benefit', 'arbejdsløshedsdagpenge', 'dagpenge'),
  ('benefit', 'uddannelseshjælp', 'uddannelseshjaelp'),
  ('benefit', 'ressourceforløb', 'ressourceforloebsydelse'),
  ('benefit', 'ressourceforløbsydelse under jobafklaring', 'ressourceforloebsydelse'),
  ('benefit', 'revalidering', 'revalideringsydelse'),
  ('benefit', 'selvforsørgende', 'ingen')
on conflict do nothing;

insert into private.permission (task, role, reach) values
  ('import', 'supervisor', 'any'), ('import', 'admin', 'any')
on conflict do nothing;
