-- Breaking the glass, and how many cases one may open.
create function test.visits(p_case text) returns text language sql as $$
    select test.code(format('select api.casefile_guest(gen_random_uuid(), %L)', jsonb_build_object('casefile_id', test.id(p_case), 'reason', 'vagt i dag')))
$$;
delete from private.access_session;
set session authorization anna;
select test.eq('not without a reason', test.code(format($$select api.casefile_guest(gen_random_uuid(),
    jsonb_build_object('casefile_id', test.id('other'), 'reason', ' '))$$)), 'FH021 reason_required reason');
select test.eq('nor in a case that is not', test.code(format($$select api.casefile_guest(gen_random_uuid(),
    jsonb_build_object('casefile_id', test.id('none'), 'reason', 'vagt i dag'))$$)), 'FH003 not_found');
select test.ok('a guest', api.casefile_guest('00000000-0000-0000-0000-0000000000b1',
    jsonb_build_object('casefile_id', test.id('other'), 'reason', 'vagt i dag')) ? 'saved');
select test.ok('once', api.casefile_guest('00000000-0000-0000-0000-0000000000b1',
    jsonb_build_object('casefile_id', test.id('other'), 'reason', 'vagt i dag')) ? 'saved');
select test.eq('sees the case', test.rows($$select * from api.casefile where id = test.id('other')$$), '1');
select test.eq('not yet the citizen', test.rows('select * from api.citizen where casefile_id = test.id(''other'')'), '0');
select api.casefile_open(test.id('other'), 'followup');
select test.eq('after opening the citizen', test.rows('select * from api.citizen where casefile_id = test.id(''other'')'), '1');
set session authorization eva;
select test.eq('the responsible sees who and why', (select concat_ws('|', login, guest, reason) from api.guest_list),
    'anna|Anna Test|vagt i dag');
set session authorization tom;
select test.eq('so does the supervisor', (select concat_ws('|', login, guest_unit, reason) from api.guest_list), 'anna|A|vagt i dag');
select test.eq('and hears of it', (select string_agg(entity || who, ' ') from api.changes('0') where entity = 'assignment'), 'assignmentanna');
set session authorization sue;
select test.eq('not the guest''s', test.rows('select * from api.guest_list'), '0');
set session authorization aud;
select test.eq('the auditor finds it', (select concat_ws('|', login, words) from api.search_log where kind = 'guest'), 'anna|vagt i dag');
select test.eq('an auditor is no guest', test.code($$select api.casefile_guest(gen_random_uuid(),
    jsonb_build_object('casefile_id', test.id('other'), 'reason', 'vagt i dag'))$$), '42501');
reset session authorization;
update private.clock set today = '2026-11-21';
set session authorization anna;
select test.eq('tomorrow it is over', test.rows($$select * from api.citizen where casefile_id = test.id('other') and false
    union all select * from api.citizen where casefile_id = test.id('was_lent')$$), '0');
reset session authorization;
update private.clock set today = '2026-11-20';
delete from private.access_session;
-- quotas
set session authorization addi;
select test.ok('an admin sets a number', api.setting_change(gen_random_uuid(), '{"name": "open_per_hour", "value": 2}') ? 'saved');
select test.eq('one that is', test.code($$select api.setting_change(gen_random_uuid(), '{"name": "none", "value": 2}')$$), 'FH003 not_found name');
select test.eq('to a number', test.code($$select api.setting_change(gen_random_uuid(), '{"name": "open_per_hour", "value": "x"}')$$), '22P02 invalid_value value');
set session authorization sue;
select test.eq('nobody else', test.code($$select api.setting_change(gen_random_uuid(), '{"name": "open_per_hour", "value": 2000}')$$), '42501');
select test.ok('the first', api.casefile_open(test.id('own'), 'followup') is not null);
select test.ok('the second', api.casefile_open(test.id('below'), 'followup') is not null);
select test.eq('the third is too many', test.code($$select api.casefile_open(test.id('colleague'), 'followup')$$), 'FH015 quota');
select test.ok('again the second is not', api.casefile_open(test.id('below'), 'followup') is not null);
reset session authorization;
update private.access_session set at = at - interval '61 minutes' where login = 'sue';
set session authorization sue;
select test.ok('an hour later there is room', api.casefile_open(test.id('colleague'), 'followup') is not null);
reset session authorization;
update private.setting set value = 3 where name = 'open_per_day';
set session authorization sue;
select test.eq('but not for the day', test.code($$select api.casefile_open(test.id('unassigned'), 'followup')$$), 'FH015 quota');
-- looking into others' cases has a number too, and looking again into the same one costs nothing
reset session authorization;
update private.setting set value = (select count(distinct l.casefile_id) from private.search_log l where l.login = 'anna' and l.kind = 'guest') + 1
where name = 'guest_per_day';
set session authorization anna;
select test.eq('one more is let in', test.visits('below'), 'ok');
select test.eq('and not the next', test.visits('colleague'), 'FH015 quota');
select test.eq('where he was already he is let in', test.visits('below'), 'ok');
