-- Cases moved together: planned without a trace, carried out step by step, each row with its result, and undone.
-- ---- what a worker carries
create function test.load(p_login text) returns text
stable language sql as $$ select w.cases || ' ' || w.load || '% ' || w.band from api.workload w where w.login = p_login $$;
create function test.plan(p_op text, p_args text) returns jsonb
volatile language sql as $$ select api.case_move_plan(test.id(p_op), p_args::jsonb) $$;
create function test.step(p_move text) returns int
volatile language sql as $$
    select (api.case_move_step(gen_random_uuid(), jsonb_build_object('id', test.id(p_move))) ->> 'left')::int
$$;
create function test.approve(p_move text, p_more jsonb default '{}') returns text
volatile language sql as $$
    select test.code(format('select api.case_move_approve(gen_random_uuid(), %L)',
                            '{"reason": "Anna is full"}'::jsonb || jsonb_build_object('id', test.id(p_move)) || p_more))
$$;
create function test.rows_of(p_move text) returns text
stable security definer language sql as $$
    select string_agg(k.name || ' ' || coalesce(r.responsible, '-') || '>' || coalesce(r.to_responsible, '-') || ' '
                      || concat_ws('/', r.result, r.code), ', ' order by k.name)
    from private.case_move_row r join test.kase k on k.id = r.casefile_id where r.move_id = test.id(p_move)
$$;
create function test.whose(p_names text) returns text
stable security definer language sql as $$
    select string_agg(coalesce(c.responsible, '-'), ' ' order by n) from unnest(string_to_array(p_names, ' ')) with ordinality x(k, n)
    join private.casefile c on c.id = test.id(k)
$$;
create function test.versions() returns bigint
stable security definer language sql as $$ select sum(version) + (select count(*) from private.change where entity = 'casefile') from private.casefile $$;
delete from private.case_move;
delete from private.staff_hours;
insert into private.staff_hours (login, valid_from, minutes_per_week) values ('bo', '2026-11-01', 1110);

set session authorization sue;
select test.eq('two activity-ready cases of at most forty', test.load('anna'), '2 5% below');
select test.eq('at half time a case weighs twice as much', test.load('bo'), '1 5% below');
select test.eq('a supervisor sees the loads of all colleagues', (select count(*) > 2 from api.workload), true);
select test.versions() as before \gset
-- ---- planning changes nothing
select test.ok('two cases planned', test.plan('m1', jsonb_build_object('ids', jsonb_build_array(test.id('own'), test.id('own_prot')),
    'to', 'bo')::text) ? 'saved');
select test.eq('no case knows of it', test.versions(), :before::bigint);
select test.eq('nobody is moved', test.whose('own own_prot'), 'anna anna');
select test.eq('its rows say from whom to whom', test.rows_of('m1'), 'own anna>bo planned, own_prot anna>bo planned');
select test.eq('load before and after, and where it stands', (select string_agg(format('%s %s>%s %s%%>%s%% %s', w.login, w.cases_before,
    w.cases_after, w.load_before, w.load_after, w.band_after), ', ' order by w.login) from api.case_move_worker w
    where w.move_id = test.id('m1') and w.concerned), 'anna 2>0 5%>0% below, bo 1>3 5%>15% below');
select test.eq('a protected citizen''s row has no name', (select name from api.case_move_row where move_id = test.id('m1')
    and casefile_id = test.id('own_prot')), '#### beskyttet ####');
select test.eq('a step before it is approved', test.code($$select test.step('m1')$$), 'FH063 move_state state');
select test.eq('no reason', test.approve('m1', '{"reason": " "}'), 'FH021 reason_required reason');
select test.eq('a day that is past', test.approve('m1', '{"effective_on": "2026-11-19"}'), 'FH065 past_day effective_on');
select test.eq('approved', test.approve('m1'), 'ok');
select test.eq('still nothing', test.versions(), :before::bigint);
-- ---- carried out in steps
reset session authorization;
update private.setting set value = 1 where name = 'move_batch';
set session authorization sue;
select test.eq('one at a time', test.step('m1'), 1);
select test.eq('the plan is under way', (select state || planned || moved from api.case_move where id = test.id('m1')), 'running11');
select test.eq('the last', test.step('m1'), 0);
select test.eq('done', (select state || planned || moved || other from api.case_move where id = test.id('m1')), 'done020');
select test.eq('a step too many does nothing', test.step('m1'), 0);
select test.eq('moved', test.whose('own own_prot'), 'bo bo');
reset session authorization;
select test.eq('obligations, notes, meetings and history went along', (select string_agg(distinct x.responsible, ' ') from (
    select responsible from private.obligation where casefile_id = test.id('own') union all
    select responsible from private.note where casefile_id = test.id('own') union all
    select responsible from private.meeting where casefile_id = test.id('own') union all
    select responsible from private.change where casefile_id = test.id('own') union all
    select responsible from private.card where casefile_id = test.id('own')) x), 'bo');
select test.eq('who holds a booked meeting stays', (select worker from private.meeting where casefile_id = test.id('own')), 'max');
-- its history is what a reassignment by hand leaves
set session authorization sue;
select test.ok('by hand', api.case_reassign(test.id('by hand'), jsonb_build_object('casefile_id', test.id('colleague'), 'login', 'anna',
    'reason', 'sick')) ? 'saved');
reset session authorization;
create function test.history(p_case text) returns text
stable language sql as $$
    select c.who || ' ' || c.fields::text || ' ' || coalesce(c.was_responsible, '') || coalesce(c.was_unit_id::text, '') || ' '
           || string_agg(concat_ws('|', v.field, v.old, v.new), ' ' order by v.field)
    from private.change c join private.change_value v on v.change_id = c.id
    where c.row_id = test.id(p_case) and c.version = 2 group by c.id
$$;
select test.eq('history as by hand', replace(test.history('own'), 'anna', 'X'), replace(replace(replace(test.history('colleague'),
    'bo', 'X'), 'anna', 'bo'), 'X', 'X'));
-- ---- undone
set session authorization anna;
select test.eq('a caseworker plans nothing', test.code($$select test.plan('m9', '{"due": true}')$$), '42501');
select test.eq('sees no plan', test.rows('select * from api.case_move'), '42501');
set session authorization tom;
select test.eq('another unit''s plan is not there', test.rows('select * from api.case_move'), '0');
select test.eq('nor to be undone', test.code(format('select api.case_move_undo(gen_random_uuid(), %L)',
    jsonb_build_object('id', test.id('m1')))), 'FH003 not_found');
set session authorization max;
select test.ok('somebody moves one on', api.case_reassign(test.id('on'), jsonb_build_object('casefile_id', test.id('own_prot'),
    'login', 'eva', 'reason', 'knows her')) ? 'saved');
select test.ok('and back again', api.case_reassign(test.id('on2'), jsonb_build_object('casefile_id', test.id('own_prot'),
    'login', 'bo', 'reason', 'no')) ? 'saved');
set session authorization sue;
select api.case_move_undo(test.id('undo'), jsonb_build_object('id', test.id('m1'))) ? 'saved' as undone \gset
select test.ok('undoing', :'undone');
select test.eq('the same op is answered, not done again', (api.case_move_undo(test.id('undo'), jsonb_build_object('id', test.id('m1'))) ? 'saved'), true);
select test.eq('and twice', test.code(format('select api.case_move_undo(gen_random_uuid(), %L)', jsonb_build_object('id', test.id('m1')))),
    'FH063 move_state state');
select test.step('m1') \g /dev/null
select test.eq('all judged', test.step('m1'), 0);
select test.eq('what was moved on since is kept, and listed', test.rows_of('m1'), 'own anna>bo returned, own_prot anna>bo kept/changed');
select test.eq('the rest is as it was', test.whose('own own_prot'), 'anna bo');
reset session authorization;
select test.eq('who was responsible when: without a gap, as if nothing had been', (select string_agg(a.login || ' ' || a.valid_from || ' '
    || a.valid_to, ', ' order by a.valid_from) from private.assignment a where a.casefile_id = test.id('own') and a.kind = 'responsible'),
    'anna 2026-06-01 infinity');
select test.eq('the copies too', (select string_agg(distinct responsible, ' ') from private.obligation where casefile_id = test.id('own')), 'anna');
-- ---- rows that cannot be moved
update private.setting set value = 20 where name = 'move_batch';
set session authorization sue;
select test.ok('many', test.plan('m2', jsonb_build_object('ids', jsonb_build_array(test.id('own'), test.id('unassigned'), test.id('left_over'),
    test.id('below'), test.id('other')), 'to', jsonb_build_array('anna'))::text) ? 'saved');
select test.eq('approved', test.approve('m2'), 'ok');
reset session authorization;
select test.eq('another''s case is not in it', (select count(*) from private.case_move_row where casefile_id = test.id('other')
    and move_id = test.id('m2')), 0::bigint);
update private.casefile set closed_on = '2026-11-20' where id = test.id('left_over');
set session authorization max;
select test.ok('taken meanwhile', api.case_reassign(test.id('mean'), jsonb_build_object('casefile_id', test.id('unassigned'), 'login', 'bo',
    'reason', 'x')) ? 'saved');
set session authorization sue;
select test.eq('in one step', test.step('m2'), 0);
select test.eq('each row with its result', test.rows_of('m2'), 'below ->anna moved, left_over gone>anna refused/closed, own anna>anna same, unassigned ->anna changed');
select test.ok('to one who leaves', test.plan('m3', jsonb_build_object('ids', jsonb_build_array(test.id('own')), 'to', 'bo')::text) ? 'saved');
select test.eq('approved', test.approve('m3'), 'ok');
reset session authorization;
update private.staff set ends = '2026-11-19' where login = 'bo';
set session authorization sue;
select test.eq('done', test.step('m3'), 0);
select test.eq('he has left', test.rows_of('m3'), 'own anna>bo refused/not_staff');
reset session authorization;
update private.staff set ends = 'infinity' where login = 'bo';
-- ---- the hours
set session authorization sue;
select test.ok('again', test.plan('m4', '{"unassigned": true, "to": "bo"}') ? 'saved' or true);
reset session authorization;
update private.case_move set done_at = clock_timestamp() - interval '25 hours', state = 'done', approved_by = 'sue' where id = test.id('m2');
set session authorization sue;
select test.eq('after a day it stays', test.code(format('select api.case_move_undo(gen_random_uuid(), %L)', jsonb_build_object('id', test.id('m2')))),
    'FH064 too_late done_at');
-- ---- a later day
select test.ok('for December', test.plan('m5', jsonb_build_object('responsible', 'anna', 'to', 'bo')::text) ? 'saved');
select test.eq('approved', test.approve('m5', '{"effective_on": "2026-12-01"}'), 'ok');
select test.eq('not before', test.code($$select test.step('m5')$$), 'FH020 not_yet effective_on');
select test.eq('given up', test.code(format('select api.case_move_drop(gen_random_uuid(), %L)', jsonb_build_object('id', test.id('m5')))), 'ok');
-- ---- spread
select test.ok('spread over two', test.plan('m6', jsonb_build_object('ids', jsonb_build_array(test.id('own'), test.id('own_prot'),
    test.id('colleague'), test.id('below')), 'to', jsonb_build_array('bo', 'eva'))::text) ? 'saved');
select test.eq('by what each has and can carry: the one at half time reaches as many per cent', (select string_agg(w.login || ' ' || w.cases_after || ' ' || w.load_after || '%', ', '
    order by w.login) from api.case_move_worker w where w.move_id = test.id('m6') and w.login in ('bo', 'eva')), 'bo 4 20%, eva 7 18%');
select test.eq('none to nobody', test.code($$select test.plan('m7', '{}')$$), 'FH006 bad_request ids');
select test.eq('to whom there is not', test.code($$select test.plan('m7', '{"due": true, "to": "nobody"}')$$), 'FH008 not_staff login');
select test.eq('a misspelt argument', test.code($$select test.plan('m7', '{"duee": true}')$$), 'FH002 unknown_field duee');
select test.eq('a filter that is no uuid', test.code($$select test.plan('m7', '{"unit_id": "A"}')$$), '22P02 invalid_value unit_id');
-- ---- a single case is a batch of one
reset session authorization;
create function test.undo(p_move uuid) returns text
volatile language sql as $$ select test.code(format('select api.case_move_undo(gen_random_uuid(), %L)', jsonb_build_object('id', p_move))) $$;
set session authorization sue;
select test.eq('with its reason', (select reason || ' ' || state || ' ' || moved from api.case_move where id = test.id('by hand')), 'sick done 1');
select test.eq('undone', test.undo(test.id('by hand')), 'ok');
select test.eq('in a step', test.step('by hand'), 0);
select test.eq('it goes back', test.whose('colleague'), 'bo');
-- ---- booked meetings go along where the new one has the hour, and come back
reset session authorization;
create function test.book(p_id text, p_case text, p_worker text, p_at text) returns jsonb
volatile language sql as $$
    select api.save(gen_random_uuid(), test.change('meeting', test.id(p_id), 0, jsonb_build_object('casefile_id', test.id(p_case),
        'kind', 'jobsamtale', 'form', 'telefon', 'worker', p_worker, 'starts_at', p_at, 'ends_at', p_at::timestamp + interval '30 minutes')))
$$;
create function test.holders() returns text
stable security definer language sql as $$
    select string_agg(k.name || ' ' || m.worker, ', ' order by k.name)
    from private.meeting m join (values ('free'), ('taken')) k(name) on m.id = test.id(k.name)
$$;
set session authorization sue;
select test.ok('one at an hour that Bo has', test.book('free', 'own', 'anna', '2026-11-25 10:00') ? 'saved');
select test.ok('one at an hour that he has not', test.book('taken', 'own', 'anna', '2026-11-25 13:00') ? 'saved');
select test.ok('he is busy then', test.book('busy', 'colleague', 'bo', '2026-11-25 13:15') ? 'saved');
select test.ok('planned with the meetings', test.plan('m10', jsonb_build_object('ids', jsonb_build_array(test.id('own')), 'to', 'bo',
    'meetings', true)::text) ? 'saved');
select test.eq('still hers', test.holders(), 'free anna, taken anna');
select test.approve('m10') \g /dev/null
select test.eq('moved', test.step('m10'), 0);
select test.eq('what he has time for is his, the other waits for somebody to see to it', test.holders(), 'free bo, taken anna');
reset session authorization;
select test.eq('and says so', (select cardinality(meeting_ids) || ' given, ' || meetings_kept || ' kept' from private.case_move_row
    where move_id = test.id('m10')), '1 given, 1 kept');
set session authorization sue;
select test.eq('undone', test.undo(test.id('m10')), 'ok');
select test.eq('at once', test.step('m10'), 0);
select test.eq('hers again', test.holders(), 'free anna, taken anna');
reset session authorization;
-- ---- above the most, bars still tell one from the other
update private.staff_hours set minutes_per_week = 60 where login = 'bo';
set session authorization sue;
select test.eq('the longest bar is of who carries the most', (select most || ' ' || (most > 100) from api.workload where login = 'anna'),
    (select max(load) || ' true' from api.workload));
select test.eq('in a plan, of who will', (select distinct most || ' ' || (most > 100) from api.case_move_worker where move_id = test.id('m10')),
    (select max(load_after) || ' true' from api.case_move_worker where move_id = test.id('m10')));
reset session authorization;
