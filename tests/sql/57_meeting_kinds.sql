-- What kinds and forms of meetings ask for, need and count for; outcomes, moves, call-ins, agreements carried on, and who is
-- told what about a clash.
create function test.at(p_text text) returns timestamptz
immutable language sql as $$ select (p_text::timestamp) at time zone 'Europe/Copenhagen' $$;
create function test.book(p_id text, p_case text, p_at text, p_more jsonb default '{}') returns jsonb
volatile language sql as $$
    select api.save(gen_random_uuid(), test.change('meeting', test.id(p_id), 0, jsonb_build_object('casefile_id', test.id(p_case),
        'kind', 'jobsamtale', 'starts_at', test.at(p_at), 'ends_at', test.at(p_at) + interval '45 minutes') || p_more))
$$;
create function test.hold(p_id text, p_version int, p_more jsonb) returns jsonb
volatile language sql as $$
    select api.meeting_hold(gen_random_uuid(), jsonb_build_object('id', test.id(p_id), 'version', p_version) || p_more)
$$;
create function test.asked(p_screen text, p_key text, p_content jsonb) returns text
volatile language sql as $$
    select string_agg(d.field || ' ' || d.value, ', ' order by d.field, d.value) from api.draft_say(p_screen, test.id(p_key), p_content) d
    where d.what = 'state'
$$;
create function test.warned(p_screen text, p_key text, p_content jsonb) returns text
volatile language sql as $$
    select string_agg(d.field || ' ' || d.value, ', ' order by d.field) from api.draft_say(p_screen, test.id(p_key), p_content) d
    where d.what = 'warning'
$$;
create function test.call_in(p_meeting text, p_more jsonb default '{}') returns jsonb
volatile language sql as $$
    select api.save(gen_random_uuid(), jsonb_build_array(jsonb_build_object('entity', 'call_in', 'id', gen_random_uuid(), 'version', 0, 'change',
        (select jsonb_build_object('casefile_id', n.casefile_id, 'meeting_id', n.meeting_id, 'sent_on', n.sent_on, 'channel', n.channel,
                                   'title', n.title, 'body', n.body, 'rebook_until', n.rebook_until)
         from api.call_in_new(test.id(p_meeting)) n) || p_more)))
$$;
delete from private.meeting_participant;
delete from private.agreement;
delete from private.meeting;
update private.clock set today = '2026-11-20';
set timezone = 'Europe/Copenhagen';
set session authorization anna;
-- ---- what is asked
select test.eq('a telephone talk asks for no room', test.asked('meeting', 'own', '{"kind": "jobsamtale", "form": "telefon"}'),
    'a_kasse hidden, a_kasse_status hidden, attempts hidden, guidance hidden, place hidden, return_on hidden, return_plan hidden, room_id hidden, stated_reason hidden');
select test.eq('a joint meeting needs its a-kasse', test.asked('meeting', 'own', '{"kind": "faellesmoede", "form": "fremmoede"}'),
    'a_kasse required, attempts hidden, guidance hidden, return_on hidden, return_plan hidden, stated_reason hidden');
select test.eq('a round-table its place, and asks when the citizen returns', test.asked('meeting', 'own', '{"kind": "rundbord", "form": "fremmoede"}'),
    'a_kasse hidden, a_kasse_status hidden, agreements hidden, attempts hidden, guidance hidden, place required, stated_reason hidden, visitation hidden');
select test.eq('asking keeps nothing', (select count(*) from api.draft_list() where screen = 'meeting' and key = test.id('own')), 1::bigint);
select test.eq('outside the hours is said', test.warned('meeting', 'own', '{"kind": "andet", "form": "telefon", "starts_at": "2026-11-28 10:00",
    "ends_at": "2026-11-28 10:30"}'), 'starts_at closed_then');
select test.eq('whether it counts follows the form', (select string_agg(value, '') from api.draft_put('meeting', test.id('own'),
    '{"kind": "informationsmoede", "form": "fremmoede"}') where field = 'resets_deadline'), 'f');
select test.eq('it ends as long after its beginning as its kind lasts', (select value from api.draft_put('meeting', test.id('own'),
    '{"kind": "jobsamtale", "starts_at": "2026-12-03 13:00"}') where field = 'ends_at' and what = 'derived'), '2026-12-03 13:45');
-- ---- and enforced
select test.eq('without its a-kasse', test.code($$select test.book('k1', 'own', '2026-11-23 10:00', '{"kind": "faellesmoede"}')$$), '23502');
select test.ok('with it', test.book('k1', 'own', '2026-11-23 10:00', '{"kind": "faellesmoede", "a_kasse": "3f"}') ? 'saved');
select test.ok('the next one takes it over', test.book('k2', 'own', '2026-11-24 10:00', '{"kind": "faellesmoede"}') ? 'saved');
select test.eq('indeed', (select a_kasse from api.meeting where id = test.id('k2')), '3f');
select test.eq('a form that the kind cannot have', test.code($$select test.book('k3', 'own', '2026-11-25 10:00', '{"form": "brev"}')$$),
    'FH056 form_not_allowed form');
select test.ok('what a kind does not ask for stays empty', test.book('k3', 'own', '2026-11-25 10:00', '{"a_kasse": "3f", "return_on": "2026-12-01"}') ? 'saved');
select test.eq('indeed it does', (select format('%s%s', a_kasse, return_on) from api.meeting where id = test.id('k3')), '');
select test.eq('nor does it get such a form later', test.code(format($$select api.save(gen_random_uuid(),
    test.change('meeting', test.id('k3'), %s, '{"form": "brev"}'))$$, (select version from api.meeting where id = test.id('k3')))),
    'FH056 form_not_allowed form');
select test.eq('an a-kasse that is none', test.code($$select test.book('k4', 'own', '2026-11-26 10:00', '{"kind": "akasse", "a_kasse": "xx"}')$$),
    'FH010 bad_code a_kasse');
-- ---- the round-table
select test.ok('booked', test.book('r1', 'own', '2026-11-20 08:00', '{"kind": "rundbord", "place": "Skærbæk Bageri"}') ? 'saved');
select test.eq('held without the employer', test.code($$select test.hold('r1', 1, '{"participants": "borger"}')$$), 'FH055 role_missing participants');
select test.ok('with all parties, one of them on the telephone', test.hold('r1', 1, jsonb_build_object('participants',
    E'borger\nS. Bager (arbejdsgiver, telefon)\nFagforening (anden)', 'return_plan', 'Fire timer om dagen fra mandag.', 'return_on', '2026-11-23')) ? 'saved');
select test.eq('who took part, as what, and how', (select string_agg(concat_ws(':', role, nullif(name, ''), form), ' ' order by role, name)
    from api.meeting_participant where meeting_id = test.id('r1')), 'citizen employer:S. Bager:telefon other:Fagforening');
select test.eq('back on', (select return_on from api.meeting where id = test.id('r1')), '2026-11-23'::date);
reset session authorization;
select test.eq('the plan is a note of its kind', (select kind || ' ' || body from private.note where meeting_id = test.id('r1')),
    'return_plan Fire timer om dagen fra mandag.');
set session authorization anna;
select test.eq('its lines read back as they stand', (select participants_da from api.meeting_hold_form where id = test.id('r1')) ~ 'S\. Bager \(arbejdsgiver, telefon\)', true);
-- ---- binding agreements
select test.eq('none at a visit', test.code($$select test.hold('r1', 2, '{"participants": "borger\nB (arbejdsgiver)", "agreements": "ringer"}')$$),
    'FH054 no_agreements agreements');
select test.ok('a job interview', test.book('a1', 'own', '2026-11-19 09:00') ? 'saved');
select test.ok('makes three', test.hold('a1', 1, jsonb_build_object('agreements', E'ringer til bageriet til 24-11-2026\nsender CV\nsøger to job')) ? 'saved');
select test.ok('the next', test.book('a2', 'own', '2026-11-20 10:00') ? 'saved');
select test.eq('begins with those', (select agreements from api.meeting_hold_form where id = test.id('a2')) like E'ringer til bageriet til 24-11-2026\n%', true);
select test.ok('one is gone from its lines, one is new', test.hold('a2', 1, jsonb_build_object('agreements',
    E'ringer til bageriet til 24-11-2026\nsøger to job\nmøder på kursus', 'agreements_was',
    (select agreements_was from api.meeting_hold_form where id = test.id('a2')))) ? 'saved');
select test.eq('done, carried on, made', (select string_agg(format('%s %s %s', body, done, to_char(latest_at, 'DD')), '; ' order by body) from api.agreement),
    'møder på kursus f 20; ringer til bageriet f 20; sender CV t 19; søger to job f 20');
select test.ok('held again without saying of them', test.hold('a2', 2, '{"note": "x"}') ? 'saved');
select test.eq('ends none', (select count(*) from api.agreement where not done), 3::bigint);
-- ---- outcomes
select test.ok('came late', test.hold('a2', 2, '{"outcome": "late"}') ? 'saved');
select test.eq('is held', (select concat_ws(' ', status, outcome, late) from api.meeting where id = test.id('a2')), 'held late t');
reset session authorization;
select test.eq('and counts', (select count(*) > 0 from private.obligation where satisfied_by = test.id('a2')), true);
set session authorization anna;
select test.ok('excused', test.hold('a2', 3, '{"outcome": "excused", "stated_reason": "Barn syg", "attempts": "Ringet 10.15", "guidance": "Vejledt i brev"}') ? 'saved');
select test.eq('is not held, nor late', (select concat_ws(' ', status, late) from api.meeting where id = test.id('a2')), 'excused f');
reset session authorization;
select test.eq('nor counts', (select count(*) from private.obligation where satisfied_by = test.id('a2')), 0::bigint);
select test.eq('what was tried, guided, stated', (select string_agg(kind || ':' || body, ', ' order by kind) from private.note
    where meeting_id = test.id('a2') and body <> 'x'), 'contact_attempt:Ringet 10.15, guidance:Vejledt i brev, stated_reason:Barn syg');
set session authorization anna;
select test.ok('in writing it does not count unless said', test.book('w1', 'lent', '2026-11-20 12:00', '{"kind": "fleksopfoelgning"}') ? 'saved');
select test.ok('held so', test.hold('w1', 1, '{"form": "brev"}') ? 'saved');
select test.eq('no reset', (select resets_deadline from api.meeting where id = test.id('w1')), false);
select test.ok('said', test.hold('w1', 2, '{"form": "brev", "resets_deadline": true}') ? 'saved');
select test.eq('reset', (select resets_deadline from api.meeting where id = test.id('w1')), true);
-- ---- moves
select test.ok('to be moved', test.book('v1', 'lent', '2026-11-26 10:00', '{"place": "Bredebro", "title": "CV"}') ? 'saved');
select test.ok('with a companion', api.save(gen_random_uuid(), test.change('meeting_participant', test.id('p1'), 0, jsonb_build_object(
    'casefile_id', test.id('lent'), 'meeting_id', test.id('v1'), 'name', 'Lis', 'role', 'companion'))) ? 'saved');
select test.eq('not without a reason', test.code($$select api.meeting_move(gen_random_uuid(), jsonb_build_object('id', test.id('v1'), 'version', 1,
    'starts_at', test.at('2026-12-01 09:00')))$$), 'FH021 reason_required reason');
select test.eq('nor without a time', test.code($$select api.meeting_move(gen_random_uuid(), jsonb_build_object('id', test.id('v1'), 'version', 1,
    'reason', 'illness'))$$), '23502');
select test.ok('moved', api.meeting_move(test.id('mv1'), jsonb_build_object('id', test.id('v1'), 'version', 1, 'reason', 'illness',
    'starts_at', test.at('2026-11-26 10:15'))) ? 'saved');
select test.eq('the old one points on, the new one back', (select string_agg(format('%s %s %s>%s %s', to_char(starts_at, 'HH24:MI'), state,
    to_char(moved_from_at, 'HH24:MI'), to_char(moved_to_at, 'HH24:MI'), moves), ', ' order by starts_at) from api.meeting_list
    where casefile_id = test.id('lent') and starts_at > '2026-11-21'), '10:00 moved >10:15 0, 10:15 booked 10:00> 1');
select test.eq('by whom', (select cancelled_by from api.meeting where id = test.id('v1')), 'citizen');
select test.eq('with all that stood there', (select concat_ws(' ', kind, place, title, to_char(ends_at - starts_at, 'HH24:MI')) from api.meeting
    where moved_from = test.id('v1')), 'jobsamtale Bredebro CV 00:45');
select test.eq('and who was invited', (select p.name from api.meeting_participant p join api.meeting m on m.id = p.meeting_id
    where m.moved_from = test.id('v1')), 'Lis');
select test.ok('moved again', api.meeting_move(gen_random_uuid(), jsonb_build_object('id', (select id from api.meeting where moved_from = test.id('v1')),
    'version', 1, 'reason', 'worker_ill', 'starts_at', test.at('2026-12-02 13:00'), 'form', 'telefon')) ? 'saved');
select test.eq('is the second time', (select max(moves) from api.meeting_list where casefile_id = test.id('lent')), 2);
select test.eq('it says from where and why', (select what_da from api.meeting_list where casefile_id = test.id('lent') and moves = 2) ~
    '^Flyttet fra 26-11-2026 10:15 \(2\. gang\): medarbejderen er syg', true);
select test.eq('what was moved is not moved', test.code($$select api.meeting_move(gen_random_uuid(), jsonb_build_object('id', test.id('v1'), 'version', 2,
    'reason', 'illness', 'starts_at', test.at('2026-12-03 09:00')))$$), 'FH059 not_booked starts_at');
-- ---- call-ins
select test.eq('without a place nobody can come', test.code($$select test.call_in('k3')$$), 'FH060 no_place meeting_id');
select test.ok('by telephone none is needed', test.book('c1', 'own', '2026-12-01 10:00', '{"form": "telefon"}') ? 'saved');
select test.eq('the text says when, how, with whom, until when it may be moved', (select body ~ 'jobsamtale 01-12-2026 \(tir\) kl\. 10\.00 \(telefon\)'
    and body ~ 'Anna Test' and body ~ 'til og med den 30-11-2026' from api.call_in_new(test.id('c1'))), true);
select test.eq('sent tomorrow', test.code($$select test.call_in('c1', '{"sent_on": "2026-11-21"}')$$), 'FH020 not_yet sent_on');
select test.eq('movable until after it', test.code($$select test.call_in('c1', '{"rebook_until": "2026-12-02"}')$$), '22007 invalid_value rebook_until');
select test.ok('sent', test.call_in('c1') ? 'saved');
select test.eq('then its time is moved, not changed', test.code($$select api.save(gen_random_uuid(), test.change('meeting', test.id('c1'), 1,
    jsonb_build_object('starts_at', test.at('2026-12-01 10:15'))))$$), 'FH052 called_in starts_at');
select test.ok('its title may be', api.save(gen_random_uuid(), test.change('meeting', test.id('c1'), 1, '{"title": "CV"}')) ? 'saved');
select test.ok('and it is moved', api.meeting_move(gen_random_uuid(), jsonb_build_object('id', test.id('c1'), 'version', 2, 'reason', 'us',
    'starts_at', test.at('2026-12-01 11:00'))) ? 'saved');
select test.eq('what was cancelled calls nobody in', test.code($$select test.call_in('c1')$$), 'FH059 not_booked meeting_id');
select test.eq('what was sent stays', test.code(format($$select api.save(gen_random_uuid(), test.change('call_in', %L, 1, '{"body": "x"}'))$$,
    (select id from api.call_in where meeting_id = test.id('c1')))), 'FH002 unknown_field body');
-- ---- clashes named
select test.eq('who has the hour: the citizen''s worker', test.warned('meeting', 'own', jsonb_build_object('kind', 'jobsamtale', 'form', 'telefon',
    'starts_at', '2026-12-01 11:10', 'ends_at', '2026-12-01 11:40')), 'starts_at citizen_busy 11:00-11:45 Anna Test');
select test.eq('the worker''s citizen', test.warned('meeting', 'lent', jsonb_build_object('kind', 'jobsamtale', 'form', 'telefon',
    'starts_at', '2026-12-01 11:10', 'ends_at', '2026-12-01 11:40')),
    'starts_at worker_busy 11:00-11:45 ' || (select display_name from api.card where casefile_id = test.id('own')));
select test.ok('a protected citizen', test.book('c2', 'own_prot', '2026-12-01 13:00') ? 'saved');
select test.eq('is not named', test.warned('meeting', 'lent', jsonb_build_object('kind', 'jobsamtale', 'form', 'telefon',
    'starts_at', '2026-12-01 13:10', 'ends_at', '2026-12-01 13:40')), 'starts_at worker_busy 13:00-13:45');
select test.eq('its own hour is no clash', test.warned('meeting', 'c2', jsonb_build_object('kind', 'jobsamtale', 'form', 'fremmoede',
    'starts_at', '2026-12-01 13:10', 'ends_at', '2026-12-01 13:40')), null::text);
set session authorization eva;
select test.eq('nor is one out of sight', test.warned('meeting', 'lent', jsonb_build_object('kind', 'jobsamtale', 'form', 'telefon', 'worker', 'anna',
    'starts_at', '2026-12-01 11:10', 'ends_at', '2026-12-01 11:40')), 'starts_at worker_busy 11:00-11:45');
select test.eq('of a case out of sight not even the hours', test.warned('meeting', 'own', jsonb_build_object('kind', 'jobsamtale', 'form', 'telefon',
    'casefile_id', test.id('own'), 'starts_at', '2026-12-01 11:10', 'ends_at', '2026-12-01 11:40')), null::text);
set session authorization anna;
-- ---- the night of 28 March 2027 has no half past two, that of 31 October two of them
select test.eq('an hour that does not exist', test.code($$select test.book('n1', 'own', '2027-03-29 10:00', '{"starts_at": "2027-03-28 02:30", "ends_at": "2027-03-28 04:00"}')$$),
    '22008 no_such_time starts_at');
select test.ok('across it', test.book('n1', 'own', '2027-03-29 10:00', '{"starts_at": "2027-03-28 01:30", "ends_at": "2027-03-28 03:30"}') ? 'saved');
select test.eq('is an hour', (select ends_at - starts_at from api.meeting where id = test.id('n1')), interval '1 hour');
select test.ok('an hour that comes twice', test.book('n2', 'own', '2027-11-01 10:00', '{"starts_at": "2027-10-31 02:30", "ends_at": "2027-10-31 03:30"}') ? 'saved');
select test.eq('shows as it was typed', (select format('%s %s', starts_at::timestamp, ends_at - starts_at) from api.meeting where id = test.id('n2')),
    '2027-10-31 02:30:00 01:00:00');
-- ---- a category decided at a meeting is that of the benefit period from then on
select test.ok('a talk', test.book('decides1', 'own', '2026-11-20 08:00') ? 'saved');
select test.ok('at which the citizen is found not to be ready', test.hold('decides1', 1, '{"visitation": "aktivitetsparat"}') ? 'saved');
select test.eq('the period says so', (select visitation from api.benefit_period where casefile_id = test.id('own')
    and date '2026-11-20' between starts and ends), 'aktivitetsparat');
select test.eq('and the history of categories', (select string_agg(format('%s %s', starts, visitation), '; ' order by starts)
    from api.category_history where casefile_id = test.id('own') and visitation = 'aktivitetsparat'), '2026-11-20 aktivitetsparat');
select test.ok('one at which nothing was decided', test.book('decides2', 'own', '2026-11-20 09:00') ? 'saved');
select test.ok('is held', test.hold('decides2', 1, '{}') ? 'saved');
select test.eq('and leaves it', (select visitation from api.benefit_period where casefile_id = test.id('own')
    and date '2026-11-20' between starts and ends), 'aktivitetsparat');
select test.ok('one that nobody came to', test.book('decides3', 'own', '2026-11-20 10:00') ? 'saved');
select test.ok('decides nothing', test.hold('decides3', 1, '{"outcome": "no_show", "visitation": "jobparat"}') ? 'saved');
select test.eq('indeed not', (select visitation from api.benefit_period where casefile_id = test.id('own')
    and date '2026-11-20' between starts and ends), 'aktivitetsparat');
reset session authorization;
