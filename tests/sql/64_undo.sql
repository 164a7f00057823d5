-- Taking saves back: fields get what they had, what others saved since is a conflict, rows that were made go and come again.
delete from private.meeting_participant; delete from private.agreement; delete from private.plan_review; delete from private.note; delete from private.meeting;
delete from private.approval; delete from private.activity; delete from private.goal; delete from private.plan;
create function test.say(p_op text, p_entity text, p_id text, p_version int, p_change jsonb) returns text volatile language plpgsql as $$
begin
    return test.code(format('select api.save(%L, %L)', test.id(p_op), test.change(p_entity, test.id(p_id), p_version, p_change)));
end $$;
-- The list's id of a save, and taking it back: what came of it.
create function test.saved(p_op text) returns bigint stable security definer language sql as $$ select min(c.id) from private.change c where c.op = test.id(p_op) $$;
create function test.undo(p_op text, p_what text) returns text volatile language plpgsql as $$
declare v text;
begin
    select string_agg(concat_ws(' ', o.state, o.version, o.entity, o.field, o.theirs, o.who), '; ' order by o.entity, o.field, o.version)
    into v from api.outcome(api.save_undo(test.id(p_op), jsonb_build_object('ids', string_to_array(p_what, ' ')))) o;
    return coalesce(v, 'nothing');
exception when others then
    return concat_ws(' ', sqlstate, sqlerrm);
end $$;
create function test.undo_save(p_op text, p_of text) returns text volatile language sql as $$ select test.undo(p_op, test.saved(p_of)::text) $$;
create function test.phone() returns text stable security definer language sql as $$
    select concat_ws(' ', c.phone, c.town) from private.citizen c where c.id = test.id('citizen own') $$;
set session authorization anna;
select api.casefile_open(test.id('own'), 'followup');
select api.casefile_open(test.id('lent'), 'followup');
-- ---- fields
select test.eq('saved', test.say('u1', 'citizen', 'citizen own', 1, '{"phone": "222", "town": "Ribe"}'), 'ok');
select test.eq('the list says what', (select what_en from api.save_mine order by id desc limit 1), 'citizen: phone, town');
select test.eq('in Danish', (select why_da from api.save_mine order by id desc limit 1), 'borger: by, telefon. Kan fortrydes.');
select test.eq('and which values, before and after', (select string_agg(concat_ws(' ', field, before_da, after_da), '; ' order by field)
    from api.save_field where save_id = test.saved('u1')), 'phone 111 222; town Tønder Ribe');
select test.eq('taken back', test.undo_save('x1', 'u1'), 'saved 3');
select test.eq('as it was', test.phone(), '111 Tønder');
select test.eq('asked twice, answered the same', test.undo_save('x1', 'u1'), 'saved 3');
select test.eq('the list says so of both', (select string_agg(coalesce(state, '-'), ' ' order by id) from api.save_mine), 'undone undo');
select test.eq('and what can be undone still', (select string_agg(why_en, ' ' order by id) from api.save_mine),
    'citizen: phone, town. Was undone. citizen: phone, town. Can be undone.');
select test.eq('again: oneself has changed it since', test.undo_save('x2', 'u1'),
    'conflict citizen phone 111 anna; conflict citizen town Tønder anna');
select test.eq('what was taken back can be taken back', test.undo_save('x3', 'x1'), 'saved 4');
select test.eq('and is there', test.phone(), '222 Ribe');
select test.eq('one field alone', test.undo('x4', test.saved('x3') || '.town'), 'saved 5');
select test.eq('it only', test.phone(), '222 Tønder');
reset session authorization;
set session authorization sue;
select test.eq('somebody else changes one of them', test.say('s1', 'citizen', 'citizen own', 5, '{"phone": "333"}'), 'ok');
reset session authorization;
set session authorization anna;
select test.eq('so it is a conflict, and says with whom', test.undo_save('x5', 'x3'), 'conflict citizen phone 333 sue; conflict citizen town Tønder anna');
select test.eq('nothing was written', test.phone(), '333 Tønder');
select test.eq('not hers, but within the right to the case: fields may be restored', test.undo_save('x6', 's1'), 'saved 7');
select test.eq('to what hers was', test.phone(), '222 Tønder');
select test.eq('rubbish', test.undo('x7', '12; drop'), 'FH006 bad_request');
select test.eq('nothing there', test.undo('x7', '999999'), 'FH003 not_found');
reset session authorization;
set session authorization eva;
select test.eq('a case out of sight', test.undo_save('e1', 'u1'), 'FH003 not_found');
select test.eq('is in no list', (select count(*)::int from api.save_list l where l.casefile_id = test.id('own')), 0);
reset session authorization;
-- ---- rows that were made
set session authorization anna;
select test.eq('a note', test.say('n1', 'note', 'a note', 0, jsonb_build_object('casefile_id', test.id('own'), 'happened_at', '2026-11-19 10:00+01',
    'body', 'Forkert borger.')), 'ok');
select test.eq('is new', (select what_en from api.save_mine order by id desc limit 1), 'note (new)');
reset session authorization;
set session authorization sue;
select test.eq('is not another''s to take away', test.undo_save('s2', 'n1'), 'FH140 undo_others');
select test.eq('nor past the verb', test.code(format('select api.save(gen_random_uuid(), %L)',
    jsonb_build_array(jsonb_build_object('entity', 'note', 'id', test.id('a note'), 'version', 1, 'change', null)))), 'FH140 undo_others');
select test.eq('the list says why', (select why_en from api.save_list l where l.id = test.saved('n1')), 'note was made by somebody else.');
reset session authorization;
set session authorization anna;
select test.eq('taken away', test.undo_save('x8', 'n1'), 'saved 2');
select test.eq('it is gone', (select count(*)::int from api.note where casefile_id = test.id('own')), 0);
select test.eq('and listed', (select what_en || ' ' || state from api.save_mine order by id desc limit 1), 'note (removed) undo');
reset session authorization;
select test.eq('a value is read as ' || t.want, private.value_shown(t.entity, t.field, t.value, true), t.want)
from (values ('meeting', 'status', 'held', 'afholdt'), ('casefile', 'target_group', '2', (select label_da from private.code where list = 'target_group' and code = '2')),
             ('benefit_period', 'benefit', 'dagpenge', (select label_da from private.code where list = 'benefit' and code = 'dagpenge')),
             ('casefile', 'unit_id', test.id('A')::text, 'A'), ('citizen', 'town', 'held', 'held'), ('citizen', 'birth_date', '1980-11-07', '07-11-1980'),
             ('plan', 'summary', test.id('A')::text, test.id('A')::text)) t(entity, field, value, want);
set session authorization anna;
select test.eq('history has what it said', (select before_en from api.save_field where save_id = test.saved('x8') and field = 'body'), 'Forkert borger.');
select test.eq('it is not taken away twice', test.undo_save('x9', 'n1'), 'FH003 not_found');
reset session authorization;
set session authorization sue;
select test.eq('put back, by anybody with the right', test.undo_save('s3', 'x8'), 'saved 3');
select api.casefile_open(test.id('own'), 'followup');
select test.eq('with author and version', (select format('%s %s %s', author, version, body) from api.note where id = test.id('a note')), 'anna 3 Forkert borger.');
select test.eq('once', test.undo_save('s4', 'x8'), 'FH004 bad_version');
reset session authorization;
set session authorization anna;
select test.eq('a correction needs its reason', test.code($$select api.note_correct(test.id('c1'), jsonb_build_object('id', test.id('a note'), 'version', 3,
    'body', 'Rigtig borger.', 'reason', 'Slåfejl'))$$), 'ok');
select test.eq('and can be taken back', test.undo_save('x10', 'c1'), 'saved 5');
select test.eq('which is the reason then', (select body || ' ' || correction_reason from api.note where id = test.id('a note')),
    'Forkert borger. rettelse 3 taget tilbage');
-- ---- a meeting held, with all that goes with it
select test.eq('booked', test.say('m0', 'meeting', 'the meeting', 0, jsonb_build_object('casefile_id', test.id('own'), 'kind', 'jobsamtale', 'form', 'telefon',
    'starts_at', '2026-11-20 09:00+01', 'ends_at', '2026-11-20 09:30+01', 'worker', 'anna')), 'ok');
select test.eq('held', test.code($$select api.meeting_hold(test.id('m1'), jsonb_build_object('id', test.id('the meeting'), 'version', 1, 'outcome', 'held',
    'form', 'telefon', 'starts_at', '2026-11-20 09:00+01', 'ends_at', '2026-11-20 09:30+01', 'note', 'Gik godt.', 'agreements', 'Sende CV',
    'next_starts_at', '2026-12-11 10:00+01', 'next_form', 'telefon'))$$), 'ok');
reset session authorization;
create function test.standing() returns text stable language sql as $$
    select format('%s, %s notes, %s agreements, %s participants, %s booked', (select status from private.meeting where id = test.id('the meeting')),
        (select count(*) from private.note where meeting_id = test.id('the meeting')), (select count(*) from private.agreement),
        (select count(*) from private.meeting_participant), (select count(*) from private.meeting where status = 'booked')) $$;
select test.eq('it all stands', test.standing(), 'held, 1 notes, 1 agreements, 0 participants, 1 booked');
create table test.met as select string_agg(o.id::text || o.status || coalesce(o.satisfied_by::text, '') || coalesce(o.booked_id::text, ''), ' ' order by o.id) as was from private.obligation o
    where o.casefile_id = test.id('own') and o.status <> 'void';
set session authorization anna;
select test.ok('taken back as one', test.undo_save('x11', 'm1') like 'saved 2; %');
reset session authorization;
select test.eq('booked as before, and nothing besides', test.standing(), 'booked, 0 notes, 0 agreements, 0 participants, 1 booked');
select test.ok('obligations follow', not exists (select from private.obligation o where o.satisfied_by = test.id('the meeting') and o.status <> 'void'));
set session authorization anna;
select test.ok('and back again', test.undo_save('x12', 'x11') like 'saved 3; %');
reset session authorization;
select test.eq('it all stands again', test.standing(), 'held, 1 notes, 1 agreements, 0 participants, 1 booked');
select test.eq('every version has its history', (select count(*)::int from private.note n where n.version <> (select count(*) from private.change c where c.row_id = n.id)), 0);
-- ---- what asked for approval by the same save
set session authorization anna;
select test.eq('a plan, put into use', test.say('a1', 'plan', 'new plan', 0, jsonb_build_object('casefile_id', test.id('lent'), 'status', 'active',
    'starts', '2026-11-20', 'review_on', '2027-01-20')), 'ok');
select test.eq('asks for approval', (select string_agg(entity, ' ' order by id) from api.change where op = test.id('a1')), 'plan approval');
select test.eq('taken back with it', test.undo_save('x20', 'a1'), 'saved 2; saved 2');
select test.eq('nothing waits', (select count(*)::int from api.approval where casefile_id = test.id('lent')), 0);
select test.eq('and put back with it', test.undo_save('x21', 'x20'), 'saved 3');
select test.eq('it waits again', (select state || ' ' || author from api.approval where casefile_id = test.id('lent')), 'submitted anna');
select test.eq('a change asks again', test.say('a2', 'plan', 'new plan', 3, '{"summary": "Nyt"}'), 'ok');
select test.eq('taken back alone: what waits follows by itself', test.undo_save('x22', 'a2'), 'saved 5');
select test.eq('once more', (select state || ' ' || subject_version from api.approval where casefile_id = test.id('lent')), 'submitted 5');
reset session authorization;
-- ---- what cannot be taken back says why
set session authorization sue;
select test.eq('a case given away', test.code($$select api.case_reassign(test.id('r1'), jsonb_build_object('casefile_id', test.id('colleague'), 'login', 'anna', 'reason', 'Ferie'))$$), 'ok');
select test.eq('has its own undo', test.undo_save('s5', 'r1'), 'FH140 undo_verb');
reset session authorization;
update private.change set at = at - interval '25 hours' where op = test.id('m0');
set session authorization anna;
select test.eq('built upon', test.undo_save('x13', 'm0'), 'FH140 undo_late');
reset session authorization;
update private.change set at = at + interval '25 hours' where op = test.id('m0');
set session authorization anna;
select test.eq('what was changed since it was made is not taken away', left(test.undo_save('x14', 'm0'), 17), 'conflict meeting ');
select test.eq('called in', test.say('k0', 'meeting', 'called', 0, jsonb_build_object('casefile_id', test.id('own'), 'kind', 'jobsamtale', 'form', 'telefon',
    'starts_at', '2026-12-20 09:00+01', 'ends_at', '2026-12-20 09:30+01', 'worker', 'anna')), 'ok');
select test.eq('and told', test.say('k1', 'call_in', 'the call', 0, jsonb_build_object('casefile_id', test.id('own'), 'meeting_id', test.id('called'),
    'sent_on', '2026-11-20', 'channel', 'letter', 'title', 'Samtale', 'body', 'Kom.')), 'ok');
select test.eq('what was sent stays', test.undo_save('x15', 'k1'), 'FH140 undo_never');
select test.eq('so does its meeting', test.undo_save('x16', 'k0'), 'FH140 undo_told');
-- ---- several at once: all or none
select test.eq('two notes', test.say('p1', 'note', 'p1', 0, jsonb_build_object('casefile_id', test.id('own'), 'happened_at', '2026-11-19 10:00+01', 'body', '1'))
    || test.say('p2', 'note', 'p2', 0, jsonb_build_object('casefile_id', test.id('lent'), 'happened_at', '2026-11-19 10:00+01', 'body', '2')), 'okok');
select test.eq('with one that cannot, none goes', test.undo('x17', concat_ws(' ', test.saved('p1'), test.saved('k1'), test.saved('p2'))), 'FH140 undo_never');
select test.eq('both are there', (select count(*)::int from api.note where body in ('1', '2')), 2);
select test.eq('marked together', test.undo('x18', concat_ws(' ', test.saved('p1'), test.saved('p2'))), 'saved 2; saved 2');
select test.eq('both are gone', (select count(*)::int from api.note where body in ('1', '2')), 0);
reset session authorization;
set session authorization aud;
select test.eq('the auditor takes nothing back', test.code($$select api.save_undo(gen_random_uuid(), '{"id": "1"}')$$), '42501');
reset session authorization;
