-- Group meetings: one entry, members added once, counts without the cancelled, room and worker kept for the group, the roll
-- in one save.
create function test.at(p_text text) returns timestamptz
immutable language sql as $$ select (p_text::timestamp) at time zone 'Europe/Copenhagen' $$;
create function test.group_put(p_id text, p_version int, p_more jsonb) returns jsonb
volatile language sql as $$
    select api.group_meeting_put(gen_random_uuid(), jsonb_build_object('id', test.id(p_id), 'version', p_version) || p_more)
$$;
create function test.join_group(p_id text, variadic p_cases text[]) returns jsonb
volatile language sql as $$
    select api.group_add(gen_random_uuid(), jsonb_build_object('group_id', test.id(p_id),
        'ids', (select jsonb_agg(test.id(c)) from unnest(p_cases) c)))
$$;
create function test.refused(p_sql text) returns text
volatile language plpgsql as $$
declare
    v_constraint text;
begin
    execute p_sql;
    return 'ok';
exception when others then
    get stacked diagnostics v_constraint = constraint_name;
    return concat_ws(' ', nullif(v_constraint, ''), case when sqlstate !~ '^23[^5]' then sqlerrm end);
end $$;
create function test.roll(p_op text, p_own text, p_prot text, p_version int default 2) returns jsonb
volatile language sql as $$
    select api.group_roll(test.id(p_op), jsonb_build_object('group_id', test.id('g'), 'rows', (
        select jsonb_agg(jsonb_build_object('id', m.id, 'version', p_version, 'outcome', case m.casefile_id when test.id('own') then p_own else p_prot end,
                                            'note', case m.casefile_id when test.id('own') then 'Var aktiv.' end))
        from api.group_member m where m.group_id = test.id('g') and m.status <> 'cancelled')))
$$;
delete from private.meeting_participant;
delete from private.agreement;
delete from private.meeting;
update private.clock set today = '2026-11-20';
set session authorization anna;
select test.ok('made', test.group_put('g', 0, jsonb_build_object('kind', 'informationsmoede', 'title', 'Sådan søger du job',
    'starts_at', test.at('2026-11-20 09:00'), 'ends_at', test.at('2026-11-20 11:00'), 'room_id', test.id('room'),
    'worker', 'anna', 'capacity', 3)) ? 'saved');
select test.eq('empty it keeps its room already', test.refused($$select api.save(gen_random_uuid(), test.change('meeting',
    test.id('m1'), 0, jsonb_build_object('casefile_id', test.id('own'), 'kind', 'jobsamtale', 'starts_at', test.at('2026-11-20 10:30'),
    'ends_at', test.at('2026-11-20 11:15'), 'worker', 'bo', 'room_id', test.id('room'))))$$), 'meeting_room_free');
select test.eq('and its worker', test.refused($$select api.save(gen_random_uuid(), test.change('meeting',
    test.id('m1'), 0, jsonb_build_object('casefile_id', test.id('own'), 'kind', 'jobsamtale', 'starts_at', test.at('2026-11-20 10:30'),
    'ends_at', test.at('2026-11-20 11:15'))))$$), 'meeting_worker_free');
select test.ok('one joins', test.join_group('g', 'own') ? 'saved');
select test.eq('his meeting stands at its time, place and worker', (select format('%s %s %s %s', starts_at at time zone 'Europe/Copenhagen',
    kind, room, worker) from api.meeting_list where casefile_id = test.id('own')), '2026-11-20 09:00:00 informationsmoede Lokale 2 anna');
select test.eq('twice is refused', test.refused($$select test.join_group('g', 'lent', 'own')$$), 'group_member_once duplicate key value violates unique constraint "group_member_once"');
select test.eq('and nobody of that lot joined', (select members from api.group_meeting where id = test.id('g')), 1);
select test.eq('a case out of sight', test.code($$select test.join_group('g', 'other')$$), 'FH003 not_found');
select test.ok('fewer places', test.group_put('g', 1, '{"capacity": 2}') ? 'saved');
select test.ok('the second', test.join_group('g', 'lent') ? 'saved');
select test.eq('no third has a place', test.code($$select test.join_group('g', 'own_prot')$$), 'FH050 group_full group_id');
select test.eq('a citizen is not booked beside it', test.refused($$select api.save(gen_random_uuid(), test.change('meeting',
    test.id('m1'), 0, jsonb_build_object('casefile_id', test.id('lent'), 'kind', 'jobsamtale', 'starts_at', test.at('2026-11-20 10:30'),
    'ends_at', test.at('2026-11-20 11:15'), 'worker', 'bo')))$$), 'meeting_citizen_free');
select test.eq('his own time is not changed', test.code(format($$select api.save(gen_random_uuid(), test.change('meeting', %L, 1,
    jsonb_build_object('starts_at', test.at('2026-11-20 09:30'))))$$, (select id from api.group_member where casefile_id = test.id('own')))),
    'FH051 group_member starts_at');
select test.ok('one is cancelled', api.meeting_cancel(gen_random_uuid(), jsonb_build_object('id', (select id from api.group_member
    where casefile_id = test.id('lent')), 'version', 1, 'reason', 'citizen')) ? 'saved');
select test.eq('and does not count', (select members_text from api.group_meeting where id = test.id('g')), '1/2');
select test.ok('so there is a place', test.join_group('g', 'own_prot') ? 'saved');
select test.eq('fewer places than members', test.code($$select test.group_put('g', 2, '{"capacity": 1}')$$), 'FH050 group_full capacity');
-- ---- moved as a whole, members out of sight too
set session authorization eva;
select test.ok('another worker may change it', test.group_put('g', 2, jsonb_build_object('starts_at', test.at('2026-11-20 08:00'),
    'ends_at', test.at('2026-11-20 09:30'), 'title', 'Jobsøgning')) ? 'saved');
select test.eq('though she sees no member', (select count(*) from api.group_member where group_id = test.id('g') and casefile_id = test.id('own')), 0::bigint);
select test.eq('but how many there are', (select members from api.group_meeting where id = test.id('g')), 2);
set session authorization anna;
select test.eq('members follow, with history', (select string_agg(format('%s v%s', ends_at at time zone 'Europe/Copenhagen', version), ', ')
    from api.meeting where group_id = test.id('g') and status = 'booked'), '2026-11-20 09:30:00 v2, 2026-11-20 09:30:00 v2');
select test.ok('the old hour is free', api.save(gen_random_uuid(), test.change('meeting', test.id('m1'), 0, jsonb_build_object('casefile_id',
    test.id('lent'), 'kind', 'jobsamtale', 'starts_at', test.at('2026-11-20 10:00'), 'ends_at', test.at('2026-11-20 10:45'),
    'room_id', test.id('room')))) ? 'saved');
-- ---- the roll
select test.eq('an outcome that is none, and nothing is written', test.code($$select test.roll('r0', 'held', 'dansede')$$), 'FH010 bad_code outcome');
select test.eq('all are still booked', (select string_agg(distinct status, ' ') from api.group_member where group_id = test.id('g')
    and status <> 'cancelled'), 'booked');
select test.ok('called', test.roll('r1', 'late', 'no_show') ? 'saved');
select test.eq('outcomes', (select string_agg(outcome, ' ' order by outcome) from api.group_member where group_id = test.id('g')), 'late no_show');
select test.eq('the group was held', (select status from api.group_meeting where id = test.id('g')), 'held');
select test.eq('nobody joins any more', test.code($$select test.join_group('g', 'lent')$$), 'FH058 group_over group_id');
select test.eq('an information meeting is no contact that counts', (select string_agg(distinct resets_deadline::text, ' ') from api.meeting
    where group_id = test.id('g')), 'false');
reset session authorization;
select test.eq('the note is the citizen''s', (select n.body from private.note n join private.meeting m on m.id = n.meeting_id
    where m.group_id = test.id('g')), 'Var aktiv.');
set session authorization anna;
select test.eq('corrected: late is held', (select count(*) from api.outcome(test.roll('r2', 'held', 'excused', 3)) where state = 'saved'), 3::bigint);
select test.eq('then', (select string_agg(outcome, ' ' order by outcome) from api.group_member where group_id = test.id('g')), 'excused held');
select test.eq('a meeting of no group', test.code($$select api.group_roll(gen_random_uuid(), jsonb_build_object('group_id', test.id('g'), 'rows',
    jsonb_build_array(jsonb_build_object('id', test.id('m1'), 'version', 1, 'outcome', 'held'))))$$), 'FH003 not_found');
-- ---- cancelled as a whole
select test.ok('another', test.group_put('h', 0, jsonb_build_object('kind', 'informationsmoede', 'title', 'CV', 'room_id', test.id('room'),
    'starts_at', test.at('2026-11-24 09:00'), 'ends_at', test.at('2026-11-24 11:00'))) ? 'saved');
select test.ok('with two', test.join_group('h', 'own', 'lent') ? 'saved');
select test.eq('tomorrow''s roll', test.code($$select api.group_roll(gen_random_uuid(), jsonb_build_object('group_id', test.id('h'), 'rows',
    (select jsonb_agg(jsonb_build_object('id', m.id, 'version', 1, 'outcome', 'held')) from api.group_member m where m.group_id = test.id('h'))))$$),
    'FH020 not_yet starts_at');
select test.eq('without a reason', test.code($$select api.group_meeting_cancel(gen_random_uuid(), jsonb_build_object('id', test.id('h'), 'version', 1))$$),
    'FH021 reason_required reason');
select test.ok('cancelled', api.group_meeting_cancel(gen_random_uuid(), jsonb_build_object('id', test.id('h'), 'version', 1, 'reason', 'no_room')) ? 'saved');
select test.eq('and all its meetings, with the reason', (select string_agg(status || ' ' || cancel_reason, ', ') from api.group_member
    where group_id = test.id('h')), 'cancelled no_room, cancelled no_room');
set session authorization addi;
select test.eq('an admin makes none', test.code($$select test.group_put('i', 0, '{}')$$), '42501');
select test.ok('but rooms', api.room_put(gen_random_uuid(), jsonb_build_object('id', test.id('new room'), 'version', 0, 'name', 'Lokale 9',
    'places', 12, 'ends', '2026-12-31')) ? 'saved');
set session authorization anna;
select test.eq('which a caseworker does not', test.code($$select api.room_put(gen_random_uuid(), jsonb_build_object('id', test.id('new room'),
    'version', 1, 'name', 'Mit'))$$), '42501');
select test.eq('nor by another way', test.code($$select api.save(gen_random_uuid(), test.change('room', test.id('new room'), 1, '{"name": "Mit"}'))$$),
    'FH002 unknown_field name');
select test.eq('after its last day it is not booked', test.code($$select test.group_put('i', 0, jsonb_build_object('kind', 'andet', 'title', 'x',
    'room_id', test.id('new room'), 'starts_at', test.at('2027-01-04 09:00'), 'ends_at', test.at('2027-01-04 10:00')))$$), 'FH057 room_closed room_id');
reset session authorization;
