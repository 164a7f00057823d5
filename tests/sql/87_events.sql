-- What befalls a citizen: another CPR number, death, moving away; who stands by him, what he consents to, reminders, attempts.
create function test.call(p_verb text, p_case text, p_more jsonb) returns jsonb
volatile language plpgsql as $$
declare
    v jsonb;
begin
    execute format('select api.%I($1, $2)', p_verb) into v using gen_random_uuid(), jsonb_build_object('casefile_id', test.id(p_case)) || p_more;
    return v;
end $$;
create function test.add(p_entity text, p_id text, p_case text, p_change jsonb) returns jsonb
volatile language sql as $$
    select api.save(gen_random_uuid(), test.change(p_entity, test.id(p_id), 0, jsonb_build_object('casefile_id', test.id(p_case)) || p_change))
$$;
-- ---- another CPR number
set session authorization anna;
select api.casefile_open(test.id('own'), 'followup');
select test.eq('a number that is none', test.code($$select test.call('cpr_change', 'own', '{"cpr": "991301-0001", "reason": "rettelse"}')$$), '22P02 invalid_value cpr');
select test.eq('another citizen''s', test.code($$select test.call('cpr_change', 'own', '{"cpr": "6101800140", "reason": "rettelse"}')$$), 'FH014 cpr_known cpr');
select test.eq('the one he has', test.code($$select test.call('cpr_change', 'own', '{"cpr": "6101800049", "reason": "rettelse"}')$$), 'FH014 cpr_known cpr');
select test.eq('not without a reason', test.code($$select test.call('cpr_change', 'own', '{"cpr": "6201800048"}')$$), 'FH021 reason_required reason');
select test.eq('not in a case of others', test.code($$select test.call('cpr_change', 'colleague', '{"cpr": "6201800048", "reason": "rettelse"}')$$), '42501');
select test.eq('modulus 11 warns while it is typed', (select string_agg(value, ' ') from api.draft_say('cpr_change', test.id('own'),
    '{"cpr": "6201800048"}') where what = 'warning'), 'cpr_mod11');
select test.ok('and never refuses', test.call('cpr_change', 'own', '{"cpr": "620180-0048", "valid_from": "2026-11-01", "reason": "CPR-skifte"}') ? 'saved');
select test.eq('both are there, each in its time', (select string_agg(masked || ' ' || valid_from || ' ' || valid_to, '; ' order by valid_from)
    from api.identity where casefile_id = test.id('own')), '610180-**** -infinity 2026-11-01; 620180-**** 2026-11-01 infinity');
select test.eq('the birth date follows', (select format('%s %s', birth_date, version) from api.citizen where casefile_id = test.id('own')), '1980-01-02 2');
select test.eq('the old number finds him', (select casefile_id from api.search('610180-0049')), test.id('own'));
select test.eq('and the new one', (select casefile_id from api.search('6201800048')), test.id('own'));
select test.eq('facts show the new one', (select cpr from api.casefile_facts where id = test.id('own')), '620180-****');
select test.eq('history says when, and no number', (select string_agg(v.field || ' ' || v.new, ' ' order by v.field) from api.change c
    join api.change_value v on v.change_id = c.id where c.casefile_id = test.id('own') and c.entity = 'citizen' and c.who = 'anna'), 'birth_date 1980-01-02 cpr_changed_on 2026-11-01');
select test.eq('not before the last change', test.code($$select test.call('cpr_change', 'own', '{"cpr": "6301800047", "valid_from": "2026-11-01", "reason": "rettelse"}')$$),
    'FH065 past_day valid_from');
-- ---- who stands by him, and what he consents to
select test.ok('a contact person', test.add('contact_person', 'mor', 'own', '{"name": "Ester", "relation": "parent", "phone": "22"}') ? 'saved');
select test.eq('a relation of the list', test.code($$select test.add('contact_person', 'x', 'own', '{"name": "Ester", "relation": "x"}')$$), 'FH010 bad_code relation');
select test.ok('a consent', test.add('consent', 'c1', 'own', jsonb_build_object('scope', 'tell_contact', 'contact_id', test.id('mor'), 'purpose', 'møder',
    'form', 'oral', 'given_on', '2026-11-20', 'expires_on', '2027-11-20')) ? 'saved');
reset session authorization;
select id as foreign_contact from private.contact_person where casefile_id = test.id('other') \gset
set session authorization anna;
select test.eq('a contact of another case is not named', test.code(format($$select test.add('consent', 'c2', 'own', '{"scope": "tell_contact", "contact_id": "%s",
    "purpose": "x", "form": "oral", "given_on": "2026-11-20", "expires_on": "2027-01-01"}')$$, :'foreign_contact')), '23503');
select test.eq('not for longer than the limit', test.code($$select test.add('consent', 'c3', 'own', '{"scope": "ask_doctor", "purpose": "x", "form": "oral",
    "given_on": "2026-11-20", "expires_on": "2027-11-21"}')$$), 'FH074 consent_too_long expires_on');
select test.eq('not from tomorrow', test.code($$select test.add('consent', 'c3', 'own', '{"scope": "ask_doctor", "purpose": "x", "form": "oral",
    "given_on": "2026-11-21", "expires_on": "2027-01-01"}')$$), 'FH020 not_yet given_on');
select test.eq('proposed to the limit', (select expires_on from api.consent_new(test.id('own'))), '2027-11-20'::date);
select test.ok('withdrawn', api.save(gen_random_uuid(), test.change('consent', test.id('c1'), 1, '{"withdrawn_on": "2026-11-20"}')) ? 'saved');
select test.eq('which one sees', (select string_agg(state, ' ' order by given_on) from api.consent where casefile_id = test.id('own')), 'valid withdrawn');
select test.eq('handed over is what holds', (select string_agg(part, ' ' order by sort, id) from api.handover where casefile_id = test.id('own')
    and sort in (2, 3, 8)), 'plan goal consent');
-- ---- attempts
select test.ok('an attempt', test.add('contact_attempt', 't1', 'own', '{"happened_at": "2026-11-20 00:00+01", "channel": "phone", "outcome": "no_answer"}') ? 'saved');
select test.eq('not one to come', test.code($$select test.add('contact_attempt', 't2', 'own', '{"happened_at": "2026-11-21 10:00+01", "channel": "phone", "outcome": "sent"}')$$), 'FH020 not_yet happened_at');
select test.eq('the author is not a field', test.code($$select test.add('contact_attempt', 't2', 'own', '{"happened_at": "2026-11-20 00:00+01", "channel": "phone", "outcome": "sent", "author": "bo"}')$$), 'FH002 unknown_field author');
select test.eq('it is not changed', test.code($$select api.save(gen_random_uuid(), test.change('contact_attempt', test.id('t1'), 1, '{"outcome": "reached"}'))$$), 'FH002 unknown_field outcome');
select test.eq('the timeline tells it', (select text_en from api.timeline where casefile_id = test.id('own') and row_id = test.id('t1')), 'contact: telephone, no answer');
-- ---- reminders
select test.ok('a reminder of today', test.add('reminder', 'r1', 'own', '{"due_on": "2026-11-20", "body": "ring til bageriet"}') ? 'saved');
select test.ok('one of yesterday, of somebody else', test.add('reminder', 'r2', 'own', '{"due_on": "2026-11-19", "body": "x", "login": "bo"}') ? 'saved');
select test.ok('one in three weeks', test.add('reminder', 'r3', 'own', '{"due_on": "2026-12-11", "body": "y"}') ? 'saved');
select test.eq('not of somebody who has left', test.code($$select test.add('reminder', 'r4', 'own', '{"due_on": "2026-12-11", "body": "y", "login": "gone"}')$$), 'FH008 not_staff login');
select test.eq('My day has the first', (select string_agg(section || ' ' || what_en, '; ') from api.my_day where entity = 'reminder'), 'today ring til bageriet');
set session authorization bo;
select test.eq('a named one shows only with the right to the case', (select count(*) from api.my_day where entity = 'reminder'), 0::bigint);
set session authorization sue;
select test.call('case_reassign', 'own', '{"login": "bo", "reason": "ferie"}');
set session authorization bo;
select test.eq('they move along', (select string_agg(section || ' ' || what_en, '; ' order by section_no, sort_at) from api.my_day where entity = 'reminder'), 'today ring til bageriet; overdue x');
select test.ok('done', api.reminder_done(gen_random_uuid(), jsonb_build_object('id', test.id('r1'))) ? 'saved');
select test.eq('and gone', (select count(*) from api.my_day where id = test.id('r1')), 0::bigint);
select test.eq('one that is not there fails alone', test.code(format($$select api.reminder_done(gen_random_uuid(), '{"id": "%s"}')$$, test.id('nothing'))), 'FH003 not_found');
select test.eq('and among others it leaves them done', (select string_agg(o.state || coalesce(' ' || o.message, ''), ', ' order by o.state) from api.outcome(
    api.reminder_done(gen_random_uuid(), jsonb_build_object('ids', array[test.id('nothing'), test.id('r2')]))) o), 'refused not_found, saved');
select test.ok('it is', (select done_on is not null from api.reminder where id = test.id('r2')));
-- ---- moving away
select test.eq('not without a municipality', test.code($$select test.call('case_move_away', 'own', '{"next_benefit": "unknown", "handed_over": "plan"}')$$), '23502');
select test.eq('nor without what was handed over', test.code($$select test.call('case_move_away', 'own', '{"next_benefit": "unknown", "municipality": "Aabenraa", "handed_over": " "}')$$), '23502');
reset session authorization;
insert into private.assignment (id, casefile_id, login, kind, valid_from) values (test.id('helps'), test.id('own'), 'eva', 'coworker', '2026-11-20');
set session authorization eva;
select api.casefile_open(test.id('own'), 'followup');
select test.eq('a co-worker reads it', (select count(*) from api.citizen where casefile_id = test.id('own')), 1::bigint);
set session authorization bo;
select api.casefile_open(test.id('own'), 'followup');
select test.ok('moved away', test.call('case_move_away', 'own', '{"next_benefit": "kontanthjaelp", "municipality": "Aabenraa", "handed_over": "plan og aftaler"}') ? 'saved');
select test.eq('access has ended', (select count(*) from api.casefile where id = test.id('own')), 0::bigint);
select test.eq('also to what stood open', (select count(*) from api.citizen where casefile_id = test.id('own')), 0::bigint);
set session authorization eva;
select test.eq('for the co-worker too', (select count(*) from api.casefile where id = test.id('own')), 0::bigint);
set session authorization sue;
select test.eq('the supervisor keeps it, and sees where', (select format('%s %s %s', reason, municipality, handed_over) from api.case_exit
    where casefile_id = test.id('own') and reopened_on is null), 'moved Aabenraa plan og aftaler');
select test.eq('reminders are done', (select count(*) from api.reminder where casefile_id = test.id('own') and not done), 0::bigint);
-- ---- death
set session authorization anna;
select test.add('reminder', 'r5', 'lent', '{"due_on": "2026-12-11", "body": "y"}');
select test.eq('not tomorrow', test.code($$select test.call('case_death', 'lent', '{"died_on": "2026-11-21"}')$$), 'FH020 not_yet died_on');
select test.eq('not before he was born', test.code($$select test.call('case_death', 'lent', '{"died_on": "1979-01-01"}')$$), '22007 invalid_value died_on');
select test.eq('not in a case of others', test.code($$select test.call('case_death', 'other', '{"died_on": "2026-11-18"}')$$), '42501');
select test.ok('died', test.call('case_death', 'lent', '{"died_on": "2026-11-18"}') ? 'saved');
reset session authorization;
select test.eq('nothing is owed', (select count(*) from private.obligation where casefile_id = test.id('lent') and status = 'open' and first_open and until > '2026-11-20'), 0::bigint);
select test.eq('nothing is booked', (select count(*) from private.meeting where casefile_id = test.id('lent') and status = 'booked'), 0::bigint);
select test.eq('nobody is reminded', (select count(*) from private.reminder where casefile_id = test.id('lent') and done_on is null), 0::bigint);
select test.eq('the benefit ended on the day', (select ends from private.benefit_period where casefile_id = test.id('lent')), '2026-11-18'::date);
select test.eq('closed because of it', (select reason || ' ' || closed_on from private.case_exit where casefile_id = test.id('lent') and reopened_on = 'infinity'), 'dead 2026-11-19');
select test.eq('nothing is sent', test.code(format($$insert into private.call_in (casefile_id, meeting_id, sent_on, channel, title, body)
    select m.casefile_id, m.id, '2026-11-20', 'letter', 'x', 'y' from private.meeting m where m.casefile_id = %L$$, test.id('lent'))) in
    ('FH059 not_booked meeting_id', 'FH075 citizen_dead'), true);
set session authorization eva;
select test.ok('by mistake: opened again', test.call('case_reopen', 'lent', '{"benefit": "kontanthjaelp", "starts": "2026-11-20", "target_group": "3", "reason": "forkert borger"}') ? 'saved');
reset session authorization;
select test.eq('he lives', (select died_on from private.citizen where casefile_id = test.id('lent')), null);
-- the message of a death reaches a closed case too
update private.benefit_period set ends = '2026-11-10' where casefile_id = test.id('other');
set session authorization eva;
select test.call('case_close', 'other', '{"reason": "job", "next_benefit": "none"}');
select test.ok('in a closed case', test.call('case_death', 'other', '{"died_on": "2026-11-18"}') ? 'saved');
reset session authorization;
select test.eq('it stays as it was closed', (select reason from private.case_exit where casefile_id = test.id('other') and reopened_on = 'infinity'), 'job');
select test.eq('and he is dead', (select died_on from private.citizen where casefile_id = test.id('other')), '2026-11-18'::date);
