-- Mentors: six months at a time, one main mentor, no more citizens than there is room for; contact and expiry are owed.
delete from private.mentor_assignment;
insert into private.mentor (id, name, capacity) values (test.id('small'), 'Bent', 2), (test.id('none'), 'Nul', 0);
insert into private.mentor (id, name, capacity, ends) values (test.id('left'), 'Gået', 5, '2026-06-30');
create function test.assign(p_id text, p_case text, p_from date, p_to date, p_more jsonb default '{}') returns jsonb
volatile language sql as $$
    select api.save(gen_random_uuid(), test.change('mentor_assignment', test.id(p_id), 0, jsonb_build_object('casefile_id', test.id(p_case),
        'mentor_id', test.id('small'), 'starts', p_from, 'ends', p_to) || p_more))
$$;
create function test.owes(p_case text, p_rule text) returns text
stable language sql as $$
    select coalesce(string_agg(concat(o.ordinal, ' ', o.due_on, case when o.status <> 'open' then ' ' || o.status end), '; '
                               order by o.anchor_on, o.ordinal), 'nothing')
    from private.obligation o where o.casefile_id = test.id(p_case) and o.rule_id = p_rule and o.status <> 'void'
$$;
set session authorization anna;
-- ---- how long
select test.eq('a day more than six months', test.code($$select test.assign('a', 'own', '2026-10-01', '2027-04-02')$$), 'FH022 mentor_too_long ends');
select test.eq('six months from the last of August end in February', test.code($$select test.assign('a', 'own', '2026-08-31', '2027-03-01')$$), 'FH022 mentor_too_long ends');
select test.eq('after psychiatric discharge the limit is another', test.code($$select test.assign('a', 'own', '2026-10-01', '2027-06-01', '{"ground": "psychiatric"}')$$), 'ok');
select test.eq('lengthened by an edit', test.code($$select api.save(gen_random_uuid(), test.change('mentor_assignment', test.id('a'), 1,
    '{"ground": "support"}'))$$), 'FH022 mentor_too_long ends');
select test.eq('before it begins', test.code($$select test.assign('b', 'lent', '2026-10-02', '2026-10-01')$$), '23514');
-- ---- one main mentor
select test.eq('a second main mentor', test.code($$select test.assign('b', 'own', '2027-06-01', '2027-07-01')$$), '23P01');
select test.eq('beside him another one', test.code($$select test.assign('b', 'own', '2027-05-01', '2027-06-30', '{"main": false}')$$), 'ok');
-- ---- room
select test.eq('the third on one day', test.code($$select test.assign('c', 'lent', '2027-01-01', '2027-05-01')$$), 'FH024 mentor_full mentor_id');
select test.eq('two at a time, three in turn', test.code($$select test.assign('c', 'lent', '2026-12-01', '2027-04-30')$$), 'ok');
select test.eq('moved into a full day', test.code($$select api.save(gen_random_uuid(), test.change('mentor_assignment', test.id('c'), 1,
    '{"ends": "2027-05-15"}'))$$), 'FH024 mentor_full mentor_id');
select test.eq('within itself there is room', test.code($$select api.save(gen_random_uuid(), test.change('mentor_assignment', test.id('c'), 1,
    '{"ends": "2027-04-20"}'))$$), 'ok');
select test.eq('a mentor with no room at all', test.code($$select test.assign('d', 'stand_in', '2026-12-01', '2026-12-31',
    jsonb_build_object('mentor_id', test.id('none')))$$), 'FH024 mentor_full mentor_id');
select test.eq('a mentor who has stopped', test.code($$select test.assign('d', 'stand_in', '2026-12-01', '2026-12-31',
    jsonb_build_object('mentor_id', test.id('left')))$$), 'FH023 mentor_ended mentor_id');
select test.eq('what the list says of today', (select format('%s of %s, %s free', used, capacity, free) from api.mentor_list where mentor_id = test.id('small')),
    '1 of 2, 1 free');
reset session authorization;
select test.eq('counted also in cases out of one''s sight', private.mentor_load(test.id('small'), '2026-12-05', '2026-12-05'), 2);
set session authorization eva;
select test.eq('and refused there', test.code($$select test.assign('e', 'other', '2026-12-05', '2026-12-06')$$), 'FH024 mentor_full mentor_id');
reset session authorization;
-- ---- what is owed
select test.eq('contact every fortnight', test.owes('own', 'mentor.contact'), '1 2026-10-15');
insert into private.meeting (casefile_id, kind, form, starts_at, ends_at, worker, status) values
    (test.id('own'), 'mentorkontakt', 'telefon', '2026-10-14 10:00+02', '2026-10-14 10:05+02', 'anna', 'held'),
    (test.id('own'), 'mentorkontakt', 'telefon', '2026-11-02 10:00+01', '2026-11-02 10:05+01', 'anna', 'held');
select test.eq('each contact starts it anew', test.owes('own', 'mentor.contact'), '1 2026-10-15 met; 2 2026-10-28 met_late; 3 2026-11-16');
select test.eq('only of the main mentor', (select count(*) from private.obligation where subject_id = test.id('b') and rule_id = 'mentor.contact'), 0::bigint);
select test.eq('to decide, a fortnight before the end', test.owes('lent', 'mentor.end'), '1 2027-04-06');
set session authorization anna;
select test.eq('renewed for longer than the rules allow', test.code($$select api.mentor_decide(test.id('d1'), jsonb_build_object('id', test.id('c'),
    'version', 2, 'outcome', 'renewed', 'renew_until', '2027-12-01'))$$), 'FH022 mentor_too_long ends');
select test.eq('so nothing was decided', (select outcome from api.mentor_assignment where id = test.id('c')), null::text);
select test.eq('an outcome that is none', test.code($$select api.mentor_decide(test.id('d1'), jsonb_build_object('id', test.id('c'), 'version', 2,
    'outcome', 'x'))$$), 'FH010 bad_code outcome');
select test.ok('renewed', api.mentor_decide(test.id('d2'), jsonb_build_object('id', test.id('c'), 'version', 2, 'outcome', 'renewed',
    'renew_until', '2027-04-30')) ? 'saved');
select test.ok('the same op again', api.mentor_decide(test.id('d2'), jsonb_build_object('id', test.id('c'), 'version', 2, 'outcome', 'renewed',
    'renew_until', '2027-04-30')) ? 'saved');
select test.eq('once, from the day after', (select string_agg(format('%s-%s %s', starts, ends, outcome), '; ' order by starts)
    from api.mentor_assignment where casefile_id = test.id('lent')), '2026-12-01-2027-04-20 renewed; 2027-04-21-2027-04-30 ');
reset session authorization;
select test.eq('the decision meets it', test.owes('lent', 'mentor.end'), '1 2027-04-06 met; 1 2027-04-21');
-- ---- the limit is a dated rule
update private.rule_set set valid_to = '2027-01-01' where id = 'mentor';
set session authorization anna;
select test.eq('no rule on that day, no limit', test.code($$select test.assign('g', 'stand_in', '2027-08-01', '2029-01-01')$$), 'ok');
select test.eq('while it is typed: what would be refused', (select string_agg(field || ' ' || value, '; ' order by field)
    from api.draft_put('mentor_assignment', test.id('draft'), jsonb_build_object('casefile_id', test.id('own'), 'mentor_id', test.id('none'),
    'main', true, 'starts', '2026-12-01', 'ends', '2027-12-01'))), 'ends mentor_too_long; main one_main_mentor; mentor_id mentor_full');
reset session authorization;
