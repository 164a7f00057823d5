-- api.save: what it writes, what it refuses, and that the same op is one save.
set session authorization anna;
\set cit '''citizen own'''
\set op '''00000000-0000-0000-0000-000000000001'''
select test.eq('saves without an access session',
    api.save(:op, test.change('citizen', test.id(:cit), 1, '{"street": "Søndergade 1"}')) #>> '{saved,0,version}', '2');
select test.eq('same op, same answer',
    api.save(:op, test.change('citizen', test.id(:cit), 1, '{"street": "Søndergade 1"}')) #>> '{saved,0,version}', '2');
select test.eq('same op, other content', test.code($$select api.save('00000000-0000-0000-0000-000000000001',
    test.change('citizen', test.id('citizen own'), 1, '{"street": "X"}'))$$), 'FH001 op_reused');
select test.eq('unknown field by name', test.code($$select api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 2, '{"phnoe": "1"}'))$$), 'FH002 unknown_field phnoe');
select test.eq('unknown entity', test.code($$select api.save(gen_random_uuid(),
    test.change('pg_class', test.id('citizen own'), 2, '{"relname": "1"}'))$$), 'FH002 unknown_entity entity');
select test.eq('a table that is no entity', test.code($$select api.save(gen_random_uuid(),
    test.change('staff', test.id('citizen own'), 2, '{"role": "admin"}'))$$), 'FH002 unknown_entity entity');
select test.eq('a field of verbs', test.code($$select api.save(gen_random_uuid(),
    test.change('casefile', test.id('own'), 1, '{"responsible": "bo"}'))$$), 'FH002 unknown_field responsible');
select test.eq('copied columns are no fields', test.code($$select api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 2, '{"responsible": "bo"}'))$$), 'FH002 unknown_field responsible');
select test.eq('version is no field', test.code($$select api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 2, '{"version": 9}'))$$), 'FH002 unknown_field version');
select test.eq('another''s case', test.code($$select api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen other'), 1, '{"phone": "1"}'))$$), 'FH003 not_found');
select test.eq('a row that is not', test.code($$select api.save(gen_random_uuid(),
    test.change('citizen', test.id('nobody'), 1, '{"phone": "1"}'))$$), 'FH003 not_found');
select test.eq('both say the same words', test.words($$select api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen other'), 1, '{"phone": "1"}'))$$),
    test.words($$select api.save(gen_random_uuid(), test.change('citizen', test.id('nobody'), 1, '{"phone": "1"}'))$$));
select test.eq('a version of the future', test.code($$select api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 7, '{"phone": "1"}'))$$), 'FH004 bad_version');
select test.eq('invalid date by column', test.code($$select api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 2, '{"phone": "1", "protected_until": "2026-02-30"}'))$$),
    '22008 invalid_value protected_until');
select test.eq('no escape sequences', test.code($$select api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 2, '{"remark": "a\u001b[2J"}'))$$), 'FH016 control_characters remark');
select test.eq('nor their one-byte kin', test.code($$select api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 2, '{"phone": "\u009b2J"}'))$$), 'FH016 control_characters phone');
select test.eq('invalid value is not repeated', test.words($$select api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 2, '{"protected_until": "Secret"}'))$$) ~ 'Secret', false);
select test.eq('constraint breach is not repeated', test.words(format($$select api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 2, '{"phone": "%s"}'))$$, repeat('Secret', 20))) ~ 'Secret', false);
select test.eq('constraint breach', test.code(format($$select api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 2, '{"phone": "%s"}'))$$, repeat('Secret', 20))), '23514');
select test.eq('a boolean is typed', api.save(gen_random_uuid(),
    test.change('citizen', test.id(:cit), 2, '{"children_at_home": true}')) #>> '{saved,0,version}', '3');
select test.eq('a boolean from text', api.save(gen_random_uuid(),
    test.change('citizen', test.id(:cit), 3, '{"children_at_home": "f"}')) #>> '{saved,0,version}', '4');
select test.eq('null empties', api.save(gen_random_uuid(),
    test.change('citizen', test.id(:cit), 4, '{"phone": null}')) #>> '{saved,0,version}', '5');
select test.eq('what changes nothing keeps the version', api.save(gen_random_uuid(),
    test.change('citizen', test.id(:cit), 5, '{"phone": null, "postcode": "6270"}')) #>> '{saved,0,version}', '5');
select test.eq('text is stored composed', api.save(gen_random_uuid(),
    test.change('citizen', test.id(:cit), 5, jsonb_build_object('given_name', E'A\u030Age'))) #>> '{saved,0,version}', '6');
select test.eq('shape: no list', test.code($$select api.save(gen_random_uuid(), '{}')$$), 'FH006 bad_request changes');
select test.eq('shape: no id', test.code($$select api.save(gen_random_uuid(), '[{"entity": "citizen"}]')$$), 'FH006 bad_request');
select test.eq('shape: id that is none', test.code($$select api.save(gen_random_uuid(),
    '[{"entity": "citizen", "id": "Secret", "version": 1, "change": {}}]')$$), 'FH006 bad_request');
select test.eq('shape: negative version', test.code($$select api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), -1, '{"phone": "1"}'))$$), 'FH006 bad_request');
select test.eq('shape: no op', test.code($$select api.save(null,
    test.change('citizen', test.id('citizen own'), 1, '{"phone": "1"}'))$$), 'FH006 bad_request op');
select test.eq('a row twice in one save', test.code($$select api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 6, '{"phone": "1"}')
    || test.change('citizen', test.id('citizen own'), 6, '{"phone": "2"}'))$$), 'FH006 row_twice');
select test.eq('two rows in one save', jsonb_array_length(api.save(gen_random_uuid(),
    test.change('citizen', test.id(:cit), 6, '{"phone": "1"}')
    || test.change('citizen', test.id('citizen lent'), 1, '{"phone": "2"}')) -> 'saved'), 2);
select test.eq('one bad element, nothing written', test.code($$select api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 7, '{"phone": "written"}')
    || test.change('citizen', test.id('citizen other'), 1, '{"phone": "2"}'))$$), 'FH003 not_found');
select test.eq('null where none is written otherwise', api.save(gen_random_uuid(), test.change('benefit_period',
    test.id('period own'), 1, '{"ends": null}')) #>> '{saved,0,id}', test.id('period own')::text);
select test.eq('which changed nothing', (select ends::text from api.benefit_period where id = test.id('period own')), 'infinity');
-- inserts
select test.eq('insert with the client''s id', api.save(gen_random_uuid(), test.change('assignment', test.id('new'), 0,
    jsonb_build_object('casefile_id', test.id('own'), 'login', 'bo', 'kind', 'coworker', 'valid_from', '2026-11-20')))
    #>> '{saved,0}', format('{"id": "%s", "version": 1}', test.id('new')));
select test.eq('insert without a case', test.code($$select api.save(gen_random_uuid(), test.change('assignment',
    gen_random_uuid(), 0, '{"login": "bo", "kind": "coworker", "valid_from": "2026-11-20"}'))$$), 'FH003 not_found');
select test.eq('insert in another''s case', test.code($$select api.save(gen_random_uuid(), test.change('assignment',
    gen_random_uuid(), 0, jsonb_build_object('casefile_id', test.id('other'), 'login', 'anna', 'kind', 'coworker',
    'valid_from', '2026-11-20')))$$), 'FH003 not_found');
select test.eq('insert of an id that is taken', test.code($$select api.save(gen_random_uuid(), test.change('assignment',
    test.id('new'), 0, jsonb_build_object('casefile_id', test.id('own'), 'login', 'bo', 'kind', 'coworker',
    'valid_from', '2026-11-20')))$$), '23505');
select test.eq('a field of inserts only', test.code($$select api.save(gen_random_uuid(), test.change('assignment',
    test.id('new'), 1, '{"login": "anna"}'))$$), 'FH002 unknown_field login');
select test.eq('a row never moves to another case', test.code($$select api.save(gen_random_uuid(), test.change('assignment',
    test.id('new'), 1, jsonb_build_object('casefile_id', test.id('lent'))))$$), 'FH002 unknown_field casefile_id');
select test.eq('responsibility is not given by assignment', test.code($$select api.save(gen_random_uuid(),
    test.change('assignment', gen_random_uuid(), 0, jsonb_build_object('casefile_id', test.id('own'), 'login', 'bo',
    'kind', 'responsible', 'valid_from', '2026-11-20')))$$), 'FH007 kind_reserved kind');
select test.eq('a co-worker must work here', test.code($$select api.save(gen_random_uuid(),
    test.change('assignment', gen_random_uuid(), 0, jsonb_build_object('casefile_id', test.id('own'), 'login', 'gone',
    'kind', 'coworker', 'valid_from', '2026-11-20')))$$), 'FH008 not_staff login');
set session authorization bo;
select test.eq('a co-worker saves', api.save(gen_random_uuid(),
    test.change('citizen', test.id(:cit), 7, '{"phone": "3"}')) #>> '{saved,0,version}', '8');
select test.eq('another''s op is taken', test.code($$select api.save('00000000-0000-0000-0000-000000000001',
    test.change('citizen', test.id('citizen own'), 1, '{"street": "Søndergade 1"}'))$$), 'FH001 op_reused');
set session authorization eva;
select test.eq('the thin call is the same save', api.citizen_save('00000000-0000-0000-0000-000000000002',
    jsonb_build_object('id', test.id('citizen other'), 'version', 1, 'change', '{"phone": "5"}'::jsonb))
    #>> '{saved,0,version}', '2');
select test.eq('outcome as rows', (select concat_ws('|', o.state, o.version) from api.outcome(api.save(
    '00000000-0000-0000-0000-000000000002', test.change('citizen', test.id('citizen other'), 1, '{"phone": "5"}'))) o),
    'saved|2');
-- nobody who is nobody
set session authorization gone;
select test.eq('ended staff save nothing', test.code($$select api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen left_over'), 1, '{"phone": "1"}'))$$), 'FH003 not_found');
set session authorization soon;
select test.eq('staff to come save nothing', test.code($$select api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 7, '{"phone": "1"}'))$$), 'FH003 not_found');
set session authorization addi;
select test.eq('an admin saves no case', test.code($$select api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 7, '{"phone": "1"}'))$$), '42501');
set session authorization aud;
select test.eq('an auditor saves no case', test.code($$select api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 7, '{"phone": "1"}'))$$), '42501');
reset session authorization;
select test.eq('nothing of the refused save was written', (select phone from private.citizen where id = test.id(:cit)), '3');
select test.eq('what was stored is what history says', (select v.new from private.change_value v join private.change c
    on c.id = v.change_id where c.row_id = test.id(:cit) and v.field = 'given_name' and c.version = 6), 'Åge');
select test.eq('old and new', (select concat_ws('>', v.old, v.new) from private.change_value v join private.change c
    on c.id = v.change_id where c.row_id = test.id(:cit) and v.field = 'street' and c.version = 2), 'Nørregade 9>Søndergade 1');
select test.eq('null in history', (select concat_ws('>', v.old, coalesce(v.new, 'null')) from private.change_value v join private.change c
    on c.id = v.change_id where c.row_id = test.id(:cit) and v.field = 'phone' and c.version = 5), '111>null');
select test.eq('history has the case''s unit and responsible', (select c.unit_id = test.id('A') and c.responsible = 'anna'
    from private.change c where c.row_id = test.id(:cit) and c.version = 2), true);
select test.eq('one receipt per save that wrote', (select count(*) from private.receipt where login = 'gone'), 1::bigint);
select test.eq('no history of what changed nothing', (select count(*) from private.change c
    where c.row_id = test.id(:cit) and c.who <> 'max'), 7::bigint);
