-- Ending somebody's work: everything that is left is listed, what stands in the way refuses the end, who leaves is given no more.
delete from private.meeting_participant; delete from private.agreement; delete from private.plan_review; delete from private.note; delete from private.approval;
delete from private.activity; delete from private.goal; delete from private.plan; delete from private.mentor_assignment; delete from private.meeting; delete from private.group_meeting; delete from private.draft;
create function test.left() returns text stable language sql as $$
    select string_agg(x.n, '; ' order by x.n) from (
        select concat_ws(' ', l.how, l.kind, count(*)) as n from api.leaving l where l.login = 'anna' group by l.how, l.kind) x $$;
create function test.end_work(p_last text) returns text volatile language sql as $$
    select test.code(format('select api.staff_end(gen_random_uuid(), %L)', jsonb_build_object('login', 'anna', 'last_on', p_last))) $$;
insert into private.meeting (id, casefile_id, kind, form, starts_at, ends_at, worker) values
    (test.id('ahead'), test.id('own'), 'jobsamtale', 'telefon', '2026-12-01 09:00+01', '2026-12-01 09:30+01', 'anna'),
    (test.id('elsewhere'), test.id('other'), 'jobsamtale', 'telefon', '2026-12-02 09:00+01', '2026-12-02 09:30+01', 'anna'),
    (test.id('today'), test.id('own_prot'), 'jobsamtale', 'telefon', '2026-11-20 09:00+01', '2026-11-20 09:30+01', 'anna');
insert into private.group_meeting (id, kind, form, title, starts_at, ends_at, worker, capacity, place)
values (test.id('the group'), 'informationsmoede', 'fremmoede', 'Info', '2026-12-03 09:00+01', '2026-12-03 10:00+01', 'anna', 5, 'Sal');
insert into private.draft (login, screen, key, content) values ('anna', 'note', test.id('own'), '{"body": "Halvt"}');
insert into private.mentor (id, name, capacity) values (test.id('a mentor'), 'Mona', 5);
insert into private.mentor_assignment (casefile_id, mentor_id, starts, ends) values (test.id('own'), test.id('a mentor'), '2026-11-01', '2026-12-20');
insert into private.reminder (id, casefile_id, login, due_on, body) values (test.id('remind'), test.id('lent'), 'anna', '2026-12-24', 'Ring');
set session authorization sue;
select test.eq('all of it, and what becomes of it', test.left(),
    'by_itself member 2; drop draft 1; hand_over case 2; hand_over group_meeting 1; hand_over meeting 2; with_case mentor 1; with_case reminder 1');
select test.eq('of others'' cases no name', (select name || ' ' || day from api.leaving where id = 'meeting ' || test.id('elsewhere')), '#### #### 2026-12-02');
select test.eq('so it cannot end', test.end_work('2026-11-30'), 'FH141 staff_left last_on');
reset session authorization;
set session authorization tom;
select test.eq('another unit''s supervisor sees none of it', (select count(*)::int from api.leaving where login = 'anna'), 0);
select test.eq('and ends nobody there', test.end_work('2026-11-30'), 'FH003 not_found');
reset session authorization;
set session authorization bo;
select test.eq('nor does a colleague', test.end_work('2026-11-30'), '42501');
select test.eq('nor may he look', test.rows('select * from api.leaving'), '42501');
reset session authorization;
-- the cases by a plan that is approved for the day after the last
set session authorization sue;
select test.eq('planned', test.code(format('select api.case_move_plan(%L, %L)', test.id('plan'), '{"ids": "anna", "to": "bo", "reason": "Rejser", "effective_on": "2026-12-01", "meetings": true}')), 'ok');
select test.eq('a plan alone moves nothing', test.left(),
    'by_itself member 2; drop draft 1; hand_over case 2; hand_over group_meeting 1; hand_over meeting 2; with_case mentor 1; with_case reminder 1');
select test.eq('approved', test.code(format('select api.case_move_approve(gen_random_uuid(), %L)', jsonb_build_object('id', test.id('plan')))), 'ok');
reset session authorization;
select test.eq('too late for who ends today', (select count(*)::int from private.staff_left('anna', '2026-11-20') where kind = 'case'), 2);
select test.eq('for that day the cases and their meetings are spoken for', (select string_agg(kind || ' ' || id, '; ' order by kind) from private.staff_left('anna', '2026-11-30') where how = 'hand_over'),
    'group_meeting ' || test.id('the group') || '; meeting ' || test.id('elsewhere'));
update private.meeting set worker = 'eva' where id = test.id('elsewhere');
update private.group_meeting set worker = 'bo' where id = test.id('the group');
set session authorization sue;
select test.eq('drafts stand in the way', test.end_work('2026-11-30'), 'FH141 staff_left last_on');
select test.eq('thrown away', test.code($$select api.staff_drafts_drop(gen_random_uuid(), '{"login": "anna"}')$$), 'ok');
select test.eq('a day that is past', test.end_work('2026-11-19'), 'FH065 past_day last_on');
select test.eq('now it ends', test.end_work('2026-11-30'), 'ok');
select test.eq('given no more cases', test.code($$select api.case_reassign(gen_random_uuid(), jsonb_build_object('casefile_id', test.id('colleague'), 'login', 'anna', 'reason', 'x'))$$), 'FH008 not_staff login');
select test.eq('nor meetings after the day', test.code($$select api.save(gen_random_uuid(), test.change('meeting', test.id('late'), 0, jsonb_build_object('casefile_id', test.id('colleague'),
    'kind', 'jobsamtale', 'form', 'telefon', 'starts_at', '2026-12-01 12:00+01', 'ends_at', '2026-12-01 12:30+01', 'worker', 'anna')))$$), 'FH008 not_staff worker');
select test.eq('before it, yes', test.code($$select api.save(gen_random_uuid(), test.change('meeting', test.id('soon'), 0, jsonb_build_object('casefile_id', test.id('colleague'),
    'kind', 'jobsamtale', 'form', 'telefon', 'starts_at', '2026-11-30 12:00+01', 'ends_at', '2026-11-30 12:30+01', 'worker', 'anna')))$$), 'ok');
reset session authorization;
select test.eq('reminders go to whoever has the case', (select login from private.reminder where id = test.id('remind')), null);
select test.eq('memberships end with it', (select string_agg(valid_to::text, ' ') from private.assignment where login = 'anna' and kind <> 'responsible' and valid_to > '2026-11-20'), '2026-11-30 2026-11-30');
-- the day after
update private.clock set today = '2026-12-01';
set session authorization anna;
select test.eq('sees nothing any more', (select count(*)::int from api.casefile), 0);
reset session authorization;
select test.ok('the plan is carried out', private.job_moves() > 0);
select test.eq('the cases are bo''s, with the meeting', (select string_agg(responsible, ' ') from private.casefile where id in (test.id('own'), test.id('own_prot')))
    || ' ' || (select worker from private.meeting where id = test.id('ahead')), 'bo bo bo');
select test.eq('history keeps the name', (select count(*)::int from private.change_value v join private.change c on c.id = v.change_id where c.row_id = test.id('own') and v.field = 'responsible' and v.old = 'anna'), 1);
-- a case that lay with somebody who left: its unit's supervisors find it among those without a worker
select test.eq('one is left over', private.job_leavers(), 1);
select test.eq('with the unit', (select coalesce(responsible, 'nobody') from private.casefile where id = test.id('left_over')), 'nobody');
select test.eq('and that was all', private.job_leavers(), 0);
