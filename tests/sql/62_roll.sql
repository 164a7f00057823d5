-- The roll call: who is on it, what one save writes, and what a clash says.
create function test.at(p_text text) returns timestamptz
immutable language sql as $$ select (p_text::timestamp) at time zone 'Europe/Copenhagen' $$;
create function test.member(p_case text) returns uuid
stable language sql as $$ select id from api.group_member where group_id = test.id('g') and casefile_id = test.id(p_case) and status <> 'cancelled' $$;
create function test.call(p_op text, p_rows jsonb) returns jsonb
volatile language sql as $$ select api.group_roll(test.id(p_op), jsonb_build_object('group_id', test.id('g'), 'rows', p_rows)) $$;
create function test.line(p_case text, p_version int, p_outcome text, p_note text default null) returns jsonb
stable language sql as $$ select jsonb_strip_nulls(jsonb_build_object('id', test.member(p_case), 'version', p_version, 'outcome', p_outcome, 'note', p_note)) $$;
create function test.roll_now() returns text
stable language sql as $$ select string_agg(concat_ws(' ', name, coalesce(outcome, '-')), ', ' order by name, id) from api.roll_call where group_id = test.id('g') $$;
delete from private.meeting_participant;
delete from private.agreement;
delete from private.meeting;
update private.clock set today = '2026-11-20';
set session authorization anna;
select test.ok('made', api.group_meeting_put(gen_random_uuid(), jsonb_build_object('id', test.id('g'), 'version', 0, 'kind', 'informationsmoede',
    'title', 'Jobklub', 'starts_at', test.at('2026-11-20 09:00'), 'ends_at', test.at('2026-11-20 11:00'), 'room_id', test.id('room'),
    'worker', 'anna', 'capacity', 3)) ? 'saved');
select test.ok('three join', api.group_add(gen_random_uuid(), jsonb_build_object('group_id', test.id('g'),
    'ids', jsonb_build_array(test.id('own'), test.id('lent'), test.id('own_prot')))) ? 'saved');
-- ---- who is on it
select test.eq('all three, nothing told', (select count(*) from api.roll_call where group_id = test.id('g') and outcome is null and note = ''), 3::bigint);
select test.eq('it says which meeting', (select distinct about from api.roll_call where group_id = test.id('g')), 'Jobklub 20-11 09:00');
reset session authorization;
select test.ok('a protected citizen is masked', (select position(c.family_name in r.name) = 0 and r.name <> '' from api.roll_call r
    join private.casefile f on f.id = r.casefile_id join private.citizen c on c.id = f.citizen_id where f.id = test.id('own_prot')));
set session authorization anna;
select test.ok('one is cancelled', api.meeting_cancel(gen_random_uuid(), jsonb_build_object('id', test.member('lent'), 'version', 1, 'reason', 'citizen')) ? 'saved');
select test.eq('and is not called', (select count(*) from api.roll_call where group_id = test.id('g')), 2::bigint);
select test.eq('nor counted', (select members from api.group_meeting where id = test.id('g')), 2);
select test.ok('he comes after all', api.group_add(gen_random_uuid(), jsonb_build_object('group_id', test.id('g'), 'ids', jsonb_build_array(test.id('lent')))) ? 'saved');
-- ---- one save
select test.eq('a note alone is kept, and tells no outcome', (select count(*) from api.outcome(test.call('n1',
    jsonb_build_array(test.line('own', 1, null, 'Ringede i går.')))) where state = 'saved'), 1::bigint);
select test.eq('the group is not held by a note', (select status from api.group_meeting where id = test.id('g')), 'booked');
select test.eq('one row that is wrong, and none is written', test.code($$select test.call('x', jsonb_build_array(test.line('own', 1, 'held'),
    test.line('lent', 1, 'dansede')))$$), 'FH010 bad_code outcome');
select test.ok('then', (select bool_and(outcome is null) from api.roll_call where group_id = test.id('g')));
select test.ok('called', test.call('c1', jsonb_build_array(test.line('own', 1, 'held'), test.line('own_prot', 1, 'no_show', 'Ingen besked.'))) ? 'saved');
select test.eq('the same save again is the same answer', (select count(*) from api.outcome(test.call('c1', jsonb_build_array(test.line('own', 1, 'held'),
    test.line('own_prot', 1, 'no_show', 'Ingen besked.')))) where state = 'saved'), 4::bigint);
select test.eq('the group was held', (select status || version from api.group_meeting where id = test.id('g')), 'held2');
select test.ok('another part of the roll', test.call('c2', jsonb_build_array(test.line('lent', 1, 'late'))) ? 'saved');
select test.eq('the group is as it was', (select status || version from api.group_meeting where id = test.id('g')), 'held2');
reset session authorization;
select test.eq('notes are the citizens'' own', (select string_agg(n.body, ' ' order by n.body) from private.note n join private.meeting m on m.id = n.meeting_id
    where m.group_id = test.id('g')), 'Ingen besked. Ringede i går.');
-- ---- a clash
set session authorization anna;
select test.eq('who comes second is told, in the words of the roll', (select string_agg(format('%s %s %s>%s by %s', entity, field, coalesce(base, '-'), theirs, who), '; ')
    from api.outcome(test.call('c3', jsonb_build_array(test.line('lent', 1, 'no_show'), test.line('own', 2, 'excused'))))), 'meeting outcome ->late by anna');
select test.ok('and nothing of it is written', (select outcome = 'held' from api.roll_call where id = test.member('own')));
select test.ok('with the new version it is', test.call('c4', jsonb_build_array(test.line('lent', 2, 'no_show'), test.line('own', 2, 'excused'))) ? 'saved');
-- ---- others
select set_config('test.own', test.member('own')::text, false);
set session authorization eva;
select test.eq('who has no right to the cases sees none', (select count(*) from api.roll_call where casefile_id = test.id('own')), 0::bigint);
select test.eq('and calls none', test.code(format($$select test.call('e1', jsonb_build_array(jsonb_build_object('id', %L, 'version', 3,
    'outcome', 'held')))$$, current_setting('test.own'))), 'FH003 not_found');
reset session authorization;
select test.eq('which it stays', (select version from private.meeting where id = current_setting('test.own')::uuid), 3);
-- ---- the day of who holds it
set session authorization anna;
select test.ok('another group, of one', api.group_meeting_put(gen_random_uuid(), jsonb_build_object('id', test.id('h'), 'version', 0, 'kind', 'informationsmoede',
    'title', 'CV', 'starts_at', test.at('2026-11-20 12:00'), 'ends_at', test.at('2026-11-20 13:00'), 'worker', 'anna', 'capacity', 9)) ? 'saved'
    and api.group_add(gen_random_uuid(), jsonb_build_object('group_id', test.id('h'), 'ids', jsonb_build_array(test.id('own'), test.id('lent')))) ? 'saved');
select test.eq('a group is one row of the day, with its number', (select string_agg(concat_ws(' ', entity, name, state), ', ') from api.my_day where section = 'today'
    and group_id = test.id('h')), 'group_meeting CV 2/9 booked');
select test.ok('one of them is told of', api.group_roll(gen_random_uuid(), jsonb_build_object('group_id', test.id('h'), 'rows', (select jsonb_agg(
    jsonb_build_object('id', m.id, 'version', 1, 'outcome', 'held')) from api.roll_call m where m.group_id = test.id('h') and m.casefile_id = test.id('own')))) ? 'saved');
select test.eq('so the other one stands for himself', (select string_agg(concat_ws(' ', entity, casefile_id = test.id('lent'), state), ', ' order by entity)
    from api.my_day where section = 'today' and group_id = test.id('h')), 'group_meeting held, meeting t booked');
reset session authorization;
