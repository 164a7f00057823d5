-- Who sees what: access sessions, reassignment, dates.
delete from private.access_session;
set session authorization anna;
select test.eq('no session, no citizen', test.rows('select * from api.citizen'), '0');
begin;
select api.casefile_open(test.id('own'), 'followup');
select test.rows('select * from api.citizen') as uncommitted \gset
savepoint s;
select api.casefile_open(test.id('own'), 'followup');
release savepoint s;
select test.rows('select * from api.citizen') as released \gset
rollback;
-- results are noted after the rollback, or it would take them along
select test.eq('an uncommitted session shows nothing', :'uncommitted'::text, '0');
select test.eq('nor a released savepoint', :'released'::text, '0');
select test.eq('nor a rolled back one', test.rows('select * from api.citizen'), '0');
select test.eq('opening another''s case', test.code($$select api.casefile_open(test.id('other'), 'followup')$$), '42501');
select test.eq('opening a case that is not', test.code($$select api.casefile_open(test.id('nothing'), 'followup')$$), '42501');
select test.eq('a purpose must be one', test.code($$select api.casefile_open(test.id('own'), 'curiosity')$$), 'FH010 bad_code purpose');
select test.eq('half an hour', api.casefile_open(test.id('own'), 'followup') between now() + interval '29 minutes'
    and now() + interval '31 minutes', true);
select test.eq('a committed session shows the one citizen', (select string_agg(family_name, ',') from api.citizen), 'Jørgensen own');
select test.eq('and his changes'' values', (select count(*) > 0 from api.change_value), true);
select test.eq('CPR is masked in the view', (select masked from api.identity), '610180-****');
select test.eq('CPR whole on asking', api.cpr_reveal(test.id('own')), '610180-0049');
select test.eq('not of a case that is not open', test.code($$select api.cpr_reveal(test.id('lent'))$$), 'FH011 not_open');
select test.eq('not of another''s', test.code($$select api.cpr_reveal(test.id('other'))$$), '42501');
reset session authorization;
select test.eq('the number shown is logged', (select count(*) from private.search_log where kind = 'reveal'
    and login = 'anna' and casefile_id = test.id('own')), 1::bigint);
update private.access_session set until = statement_timestamp() - interval '1 second';
set session authorization anna;
select test.eq('an expired session shows nothing', test.rows('select * from api.citizen'), '0');
reset session authorization;
-- time stands still in an open transaction for now(), not for a session
set session authorization anna;
select api.casefile_open(test.id('own'), 'followup');
begin;
select test.rows('select * from api.citizen') as before \gset
reset session authorization;
update private.access_session set until = statement_timestamp();
set session authorization anna;
select test.rows('select * from api.citizen') as after \gset
rollback;
set session authorization anna;
select test.eq('open in a transaction', :'before'::text, '1');
select test.eq('an access session ends within a transaction', :'after'::text, '0');
-- dates
select test.eq('co-worker and substitute of today, not of yesterday or tomorrow',
    (select string_agg(test.name_of(id), ' ' order by test.name_of(id)) from api.casefile), 'lent own own_prot stand_in');
reset session authorization;
update private.clock set today = '2026-11-21';
set session authorization anna;
select test.eq('tomorrow the substitute''s is gone and the co-worker''s come',
    (select string_agg(test.name_of(id), ' ' order by test.name_of(id)) from api.casefile), 'lent other own own_prot');
set session authorization soon;
select test.eq('a supervisor begins', test.rows('select * from api.casefile'), '6');
reset session authorization;
update private.clock set today = '2026-11-20';
-- reassignment
set session authorization anna;
select test.eq('a caseworker may not reassign', test.code($$select api.case_reassign(gen_random_uuid(),
    jsonb_build_object('casefile_id', test.id('own'), 'login', 'bo'))$$), '42501');
select test.ok('anna saves before', api.save('00000000-0000-0000-0000-0000000000a1',
    test.change('citizen', test.id('citizen own'), 1, '{"phone": "7"}')) ? 'saved');
set session authorization tom;
select test.eq('nor the supervisor of another unit', test.code($$select api.case_reassign(gen_random_uuid(),
    jsonb_build_object('casefile_id', test.id('own'), 'login', 'bo'))$$), '42501');
set session authorization sue;
select test.eq('to somebody who left', test.code($$select api.case_reassign(gen_random_uuid(),
    jsonb_build_object('casefile_id', test.id('own'), 'login', 'gone'))$$), 'FH008 not_staff login');
select test.eq('to a unit that is not', test.code($$select api.case_reassign(gen_random_uuid(),
    jsonb_build_object('casefile_id', test.id('own'), 'login', 'bo', 'unit_id', test.id('nowhere')))$$), 'FH012 no_unit unit_id');
select test.eq('to a unit that is not yet', test.code($$select api.case_reassign(gen_random_uuid(),
    jsonb_build_object('casefile_id', test.id('own'), 'login', 'bo', 'unit_id', test.id('later')))$$), 'FH012 no_unit unit_id');
select test.eq('with a misspelt argument', test.code($$select api.case_reassign(gen_random_uuid(),
    jsonb_build_object('casefile_id', test.id('own'), 'logn', 'bo'))$$), 'FH002 unknown_field logn');
select pg_snapshot_xmin(pg_current_snapshot()) as since \gset
select test.ok('out of the unit', api.case_reassign('00000000-0000-0000-0000-0000000000a2', jsonb_build_object(
    'casefile_id', test.id('own'), 'login', 'eva', 'unit_id', test.id('B'))) ? 'saved');
select test.ok('repeated after it left my sight', api.case_reassign('00000000-0000-0000-0000-0000000000a2', jsonb_build_object(
    'casefile_id', test.id('own'), 'login', 'eva', 'unit_id', test.id('B'))) ? 'saved');
select test.eq('the same op for something else', test.code($$select api.case_reassign('00000000-0000-0000-0000-0000000000a2',
    jsonb_build_object('casefile_id', test.id('own'), 'login', 'bo', 'unit_id', test.id('B')))$$), 'FH001 op_reused');
select test.eq('gone from sue', test.rows($$select * from api.casefile where id = test.id('own')$$), '0');
set session authorization anna;
select test.eq('gone from anna, card and all', test.rows($$select * from api.card where casefile_id = test.id('own')$$), '0');
select test.eq('though her session lives', test.rows('select * from api.citizen'), '0');
select test.eq('and his history with it', test.rows($$select * from api.change where row_id = test.id('citizen own')$$), '0');
select test.eq('the feed tells her that it left', (select string_agg(entity || array_to_string(fields, ','), ';')
    from api.changes(:'since') where id = test.id('own')), 'casefileresponsible,unit_id');
select test.ok('my op repeated after the case left me', api.save('00000000-0000-0000-0000-0000000000a1',
    test.change('citizen', test.id('citizen own'), 1, '{"phone": "7"}')) ? 'saved');
select test.eq('nothing new', test.code($$select api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 2, '{"phone": "8"}'))$$), 'FH003 not_found');
set session authorization eva;
select test.ok('eva saves', api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 2, '{"phone": "8"}')) ? 'saved');
reset session authorization;
select test.eq('every copy followed', (select string_agg(distinct concat_ws(' ', responsible, unit_id = test.id('B')), ';') from (
    select unit_id, responsible from private.citizen where id = test.id('citizen own')
    union all select unit_id, responsible from private.identity where casefile_id = test.id('own')
    union all select unit_id, responsible from private.benefit_period where casefile_id = test.id('own')
    union all select unit_id, responsible from private.assignment where casefile_id = test.id('own')
    union all select unit_id, responsible from private.change where casefile_id = test.id('own')
    union all select unit_id, responsible from private.card where casefile_id = test.id('own')) x), 'eva t');
select test.eq('assignment keeps who was responsible', (select string_agg(concat_ws(' ', login, valid_from, valid_to), ';'
    order by valid_from) from private.assignment where casefile_id = test.id('own') and kind = 'responsible'),
    'anna 2026-06-01 2026-11-19;eva 2026-11-20 infinity');
set session authorization max;
select test.ok('to nobody', api.case_reassign(gen_random_uuid(), jsonb_build_object(
    'casefile_id', test.id('own'), 'login', null)) ? 'saved');
set session authorization eva;
select test.eq('then only supervisors', test.rows($$select * from api.casefile where id = test.id('own')$$), '0');
set session authorization tom;
select test.eq('of the unit', test.rows($$select * from api.casefile where id = test.id('own')$$), '1');
-- a privileged verb reads receipts as foothold_owner, whom no policy binds: it must look at the person itself
set session authorization max;
select test.eq('another''s op of a verb is taken too', test.code(format($$select api.case_reassign('00000000-0000-0000-0000-0000000000a2',
    jsonb_build_object('casefile_id', test.id('own'), 'login', 'eva', 'unit_id', test.id('B')))$$)), 'FH001 op_reused');
