-- Standing in: by date, with the other's day, cases and approvals, under one's own name and marked; refused where it makes no sense.
create function test.stand(p_id text, p_version int, p_args jsonb) returns text volatile language sql as $$
    select test.code(format('select api.substitute_put(gen_random_uuid(), %L)', jsonb_build_object('id', test.id(p_id), 'version', p_version) || p_args)) $$;
create function test.for_bo(p_from text, p_to text, p_who text default 'anna') returns jsonb immutable language sql as $$
    select jsonb_build_object('login', 'bo', 'substitute', p_who, 'starts', p_from, 'ends', p_to, 'reason', 'Ferie') $$;
delete from private.meeting_participant; delete from private.agreement; delete from private.plan_review; delete from private.note; delete from private.approval; delete from private.meeting;
insert into private.meeting (id, casefile_id, kind, form, starts_at, ends_at, worker) values
    (test.id('bo''s'), test.id('colleague'), 'jobsamtale', 'telefon', '2026-11-23 09:00+01', '2026-11-23 09:30+01', 'bo');
set session authorization bo;
select test.eq('for another, no', test.stand('s1', 0, '{"login": "anna", "substitute": "bo", "starts": "2026-11-23", "ends": "2026-11-24"}'), '42501');
select test.eq('for himself', test.stand('s1', 0, test.for_bo('2026-11-23', '2026-11-24')), 'ok');
select test.eq('listed', (select state || ' ' || substitute from api.substitute), 'ahead anna');
select test.eq('twice at a time, no', test.stand('s2', 0, test.for_bo('2026-11-24', '2026-11-30', 'sue')), '23P01');
select test.eq('not himself', test.stand('s2', 0, test.for_bo('2026-12-01', '2026-12-02', 'bo')), '23514');
select test.eq('not who is gone', test.stand('s2', 0, test.for_bo('2026-12-01', '2026-12-02', 'gone')), 'FH008 not_staff substitute');
select test.eq('not in the past', test.stand('s2', 0, test.for_bo('2026-11-01', '2026-11-02')), 'FH065 past_day ends');
select test.eq('ends before it begins', test.stand('s2', 0, test.for_bo('2026-12-10', '2026-12-02')), '23514');
reset session authorization;
set session authorization anna;
select test.eq('who stands in is not away himself', test.stand('s2', 0, '{"login": "anna", "substitute": "eva", "starts": "2026-11-24", "ends": "2026-11-24"}'),
    'FH143 substitute_absent substitute');
select test.eq('not begun: no right', (select count(*)::int from api.casefile where id = test.id('colleague')), 0);
reset session authorization;
set session authorization tom;
select test.eq('a supervisor of others changes nothing', test.stand('s1', 1, '{"ends": "2026-11-25"}'), '42501');
reset session authorization;
set session authorization sue;
select test.eq('their own does', test.stand('s1', 1, '{"ends": "2026-11-25"}'), 'ok');
reset session authorization;
update private.clock set today = '2026-11-23';
set session authorization anna;
select test.eq('begun by itself', (select count(*)::int from api.casefile where id = test.id('colleague')), 1);
select test.eq('his meeting stands in her day, for him', (select name like 'bo: %' from api.my_day where meeting_id = test.id('bo''s') and entity = 'meeting'), true);
select test.eq('and among her meetings', (select worker from api.my_meetings where id = test.id('bo''s')), 'bo');
select test.eq('his cases among hers', (select count(*)::int from api.my_citizens where casefile_id = test.id('colleague')), 1);
select api.casefile_open(test.id('colleague'), 'meeting');
select api.casefile_open(test.id('own'), 'meeting');
select test.eq('saves in her own name', test.code(format('select api.save(%L, %L)', test.id('o1'), test.change('citizen', test.id('citizen colleague'), 1, '{"phone": "5"}'))), 'ok');
select test.eq('and in her own cases', test.code(format('select api.save(%L, %L)', test.id('o2'), test.change('citizen', test.id('citizen own'), 1, '{"phone": "6"}'))), 'ok');
select test.eq('marked for whom, the one only', (select string_agg(who || ' ' || coalesce(acted_for, '-'), ', ' order by id) from api.change where op in (test.id('o1'), test.id('o2'))), 'anna bo, anna -');
select test.eq('the timeline says so', (select text_da from api.timeline where casefile_id = test.id('colleague') and entity = 'citizen' and who = 'anna' limit 1), 'borger ændret: telefon (for bo)');
reset session authorization;
select test.eq('access is logged as a substitute''s', (select string_agg(coalesce(acting_for, '-'), ' ' order by id) from private.access_session where login = 'anna' and purpose = 'meeting'
    and casefile_id in (test.id('own'), test.id('colleague'))), 'bo -');
update private.clock set today = '2026-11-26';
set session authorization anna;
select test.eq('over by itself', (select count(*)::int from api.casefile where id = test.id('colleague')), 0);
select test.eq('her day is hers again', (select count(*)::int from api.my_day where name like 'bo: %'), 0);
reset session authorization;
-- a supervisor: the units, and what waits for approval
update private.clock set today = '2026-11-20';
set session authorization tom;
select test.eq('a caseworker does not stand in for a supervisor', test.stand('s3', 0, '{"login": "tom", "substitute": "eva", "starts": "2026-11-20", "ends": "2026-11-22"}'),
    'FH142 substitute_leads substitute');
select test.eq('a supervisor does', test.stand('s3', 0, '{"login": "tom", "substitute": "sue", "starts": "2026-11-20", "ends": "2026-11-22"}'), 'ok');
reset session authorization;
insert into private.plan (id, casefile_id, status, starts, review_on) values (test.id('new plan'), test.id('other'), 'draft', '2026-11-20', '2027-01-20') ;
update private.plan set status = 'closed' where casefile_id = test.id('other') and status = 'active';
set session authorization eva;
select test.eq('a plan is put into use in B', test.code(format('select api.save(%L, %L)', test.id('o3'), test.change('plan', test.id('new plan'), 1, '{"status": "active"}'))), 'ok');
reset session authorization;
set session authorization sue;
select test.eq('sue is asked', (select asked from api.review_list where subject_id = test.id('new plan')), 'sue');
select test.eq('and decides', test.code(format('select api.approval_approve(%L, %L)', test.id('o4'), jsonb_build_object('ids', jsonb_build_array((select token from api.review_list where subject_id = test.id('new plan')))))), 'ok');
select test.eq('for tom', (select acted_for from api.change where op = test.id('o4')), 'tom');
reset session authorization;
set session authorization tom;
select test.eq('ended at once', test.code(format('select api.substitute_end(gen_random_uuid(), %L)', jsonb_build_object('id', test.id('s3')))), 'ok');
reset session authorization;
set session authorization sue;
select test.eq('B is no more hers', (select count(*)::int from api.casefile where unit_id = test.id('B')), 0);
reset session authorization;
-- of supervisors and their substitute who made it himself, somebody else is asked
insert into private.substitute (login, substitute, starts, ends) values ('tom', 'max', '2026-11-20', '2026-11-22');
select test.eq('never the author', private.approver_of(test.id('B'), 'max'), 'tom');
