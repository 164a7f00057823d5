-- Cards follow citizen, case and benefit period; of a protected citizen they hold the mask.
select test.eq('a card', (select concat_ws('|', display_name, birth_date, target_group, benefit, responsible, protected, words)
    from private.card where casefile_id = test.id('own')), 'Jørgensen own, Åse|1980-01-01|3|kontanthjaelp|anna|f|aase joergensen own');
select test.eq('a mask', (select concat_ws('|', display_name, birth_date, target_group, responsible, protected, words)
    from private.card where casefile_id = test.id('prot')), '#### beskyttet ####|infinity|3|eva|t|');
select test.eq('no word of it to be found', (select count(*) from private.card_word where casefile_id = test.id('prot')), 0::bigint);
select test.eq('protected to the last day', (select protected from private.card where casefile_id = test.id('own_prot')), true);
select test.eq('not after it', (select protected from private.card where casefile_id = test.id('was_prot')), false);
set session authorization anna;
select test.ok('a name changes', api.save(gen_random_uuid(), test.change('citizen', test.id('citizen own'), 1,
    '{"family_name": "Ågård"}')) ? 'saved');
select test.ok('protection begins', api.save(gen_random_uuid(), test.change('citizen', test.id('citizen lent'), 1,
    '{"protected_until": "2027-01-01"}')) ? 'saved');
select test.ok('a new period', api.save(gen_random_uuid(),
    test.change('benefit_period', test.id('period own'), 1, '{"ends": "2026-11-14"}')
    || test.change('benefit_period', test.id('p2'), 0, jsonb_build_object('casefile_id', test.id('own'), 'benefit', 'dagpenge',
        'starts', '2026-11-15', 'ends', '2026-11-30', 'target_group', '1'))
    || test.change('benefit_period', test.id('p3'), 0, jsonb_build_object('casefile_id', test.id('own'), 'benefit',
        'sygedagpenge', 'starts', '2026-12-01', 'target_group', '6'))) ? 'saved');
select test.eq('periods do not overlap', test.code($$select api.save(gen_random_uuid(),
    test.change('benefit_period', test.id('p4'), 0, jsonb_build_object('casefile_id', test.id('own'), 'benefit', 'dagpenge',
    'starts', '2026-11-30', 'target_group', '1')))$$), '23P01');
reset session authorization;
select test.eq('the card has the new name', (select concat_ws('|', display_name, words) from private.card
    where casefile_id = test.id('own')), 'Ågård, Åse|aase aagaard');
select test.eq('and its words', (select string_agg(word, ' ') from private.card_word where casefile_id = test.id('own')), 'aagaard aase');
select test.eq('and the period of today', (select concat_ws('|', benefit, target_group) from private.card
    where casefile_id = test.id('own')), 'dagpenge|1');
select test.eq('the new mask', (select display_name from private.card where casefile_id = test.id('lent')), '#### beskyttet ####');
select test.eq('nothing to refresh today', private.card_refresh() >= 0, true);
update private.clock set today = '2026-12-02';
select private.card_refresh();
select test.eq('by date alone: the protection ends', (select display_name from private.card
    where casefile_id = test.id('own_prot')), 'Jørgensen own_prot, Åse');
select test.eq('and is found again', (select count(*) from private.card_word where casefile_id = test.id('own_prot')), 4::bigint);
select test.eq('by date alone: the period begins', (select concat_ws('|', benefit, target_group) from private.card
    where casefile_id = test.id('own')), 'sygedagpenge|6');
select xmin as was from private.card where casefile_id = test.id('own') \gset
select private.card_refresh();
select test.eq('a refresh that changes nothing writes nothing', (select xmin::text from private.card
    where casefile_id = test.id('own')), :'was'::text);
update private.card set next_due_on = '2026-12-24' where casefile_id = test.id('own');
update private.citizen set given_name = 'Åge' where id = test.id('citizen own');
select test.eq('what obligations wrote stays', (select next_due_on from private.card where casefile_id = test.id('own')), '2026-12-24'::date);
-- creating
update private.clock set today = '2026-11-20';
set session authorization anna;
select api.casefile_create('00000000-0000-0000-0000-0000000000f1', jsonb_build_object('id', test.id('made'), 'family_name', 'Ny',
    'given_name', 'Bo', 'cpr', '750692-1028', 'benefit', 'dagpenge', 'starts', '2026-11-02', 'target_group', '1', 'phone', '12')) as r \gset
select test.eq('a case is made', :'r'::jsonb #>> '{saved,0,id}', test.id('made')::text);
select test.eq('once', api.casefile_create('00000000-0000-0000-0000-0000000000f1', jsonb_build_object('id', test.id('made'), 'family_name', 'Ny',
    'given_name', 'Bo', 'cpr', '750692-1028', 'benefit', 'dagpenge', 'starts', '2026-11-02', 'target_group', '1', 'phone', '12')), :'r'::jsonb);
select test.eq('its card', (select concat_ws('|', display_name, birth_date, unit_id = test.id('A'), responsible, benefit)
    from api.card where casefile_id = test.id('made')), 'Ny, Bo|1992-06-15|t|anna|dagpenge');
select test.eq('its history', (select string_agg(entity, ' ' order by entity) from api.change where casefile_id = test.id('made')),
    'benefit_period casefile citizen');
select test.ok('and can be saved', api.save(gen_random_uuid(), test.change('citizen', (select citizen_id from api.casefile
    where id = test.id('made')), 1, '{"phone": "13"}')) ? 'saved');
select test.eq('the same CPR again', test.code($$select api.casefile_create(gen_random_uuid(),
    '{"family_name": "X", "cpr": "7506921028"}')$$), 'FH014 cpr_known cpr');
select test.eq('a CPR of no day', test.code($$select api.casefile_create(gen_random_uuid(),
    '{"family_name": "X", "cpr": "310292-1028"}')$$), '22P02 invalid_value cpr');
select test.eq('nine digits', test.code($$select api.casefile_create(gen_random_uuid(),
    '{"family_name": "X", "cpr": "310192-102"}')$$), '22P02 invalid_value cpr');
select test.eq('without a name', test.code($$select api.casefile_create(gen_random_uuid(), '{"cpr": "7506921036"}')$$), '23502');
select test.eq('a misspelt argument', test.code($$select api.casefile_create(gen_random_uuid(), '{"familyname": "X"}')$$),
    'FH002 unknown_field familyname');
select test.eq('a birth date that is none', test.code($$select api.casefile_create(gen_random_uuid(),
    '{"family_name": "X", "cpr": "7506921036", "birth_date": "Secret"}')$$), '22007 invalid_value birth_date');
set session authorization addi;
select test.eq('not by an admin', test.code($$select api.casefile_create(gen_random_uuid(), '{"family_name": "X"}')$$), '42501');
reset session authorization;
select test.eq('birth date of ' || c, private.cpr_birth(c), d::date) from (values
    ('0707614285', '1961-07-07'), ('0610937438', '1893-10-06'), ('2110625629', '1862-10-21'), ('6101800049', '1980-01-01'),
    ('7506921028', '1992-06-15'), ('9009015059', '2001-09-30'), ('0101364000', '2036-01-01'), ('0101374000', '1937-01-01'),
    ('0101576000', '2057-01-01'), ('0101586000', '1858-01-01'), ('2902000000', null), ('2902004000', '2000-02-29'),
    ('3113801111', null), ('0000000000', null)) x(c, d);
