-- Odense, 1 August 2012: one unit becomes two. Planned in July, seen before, carried out on its day by the nightly job, undone.
delete from private.unit_proposal;
delete from private.allocation_rule;
update private.clock set today = '2012-07-20';
insert into private.unit (id, name, parent_id) values (test.id('Indsats'), 'Indsats', test.id('Jobcenter'));
select test.person(l, r, 'Indsats', '2010-01-01', 'infinity') from (values ('ida', 'caseworker'), ('jon', 'caseworker'), ('kai', 'caseworker'),
    ('lea', 'caseworker'), ('bos', 'supervisor')) p(l, r) \g /dev/null
-- sixty citizens: twenty insured, twenty on social assistance (every second with a need of rehabilitation), twenty sick; every
-- fifth under thirty
create table test.sixty as
select n, test.id('o' || n) as id, case n % 3 when 0 then '1' when 1 then '2' else '6' end as grp, n % 5 = 0 as young,
       n % 2 = 0 as needs, (array['ida', 'jon', 'kai', 'lea'])[1 + n % 4] as login
from generate_series(1, 60) n;
insert into private.citizen (id, family_name, birth_date)
select test.id('oc' || n), 'Odense ' || n, case when young then date '1990-03-01' else date '1970-03-01' end from test.sixty;
insert into private.casefile (id, citizen_id, case_no, unit_id, responsible, target_group, opened_on)
select id, test.id('oc' || n), '2012-' || 10000 + n, test.id('Indsats'), login, grp, '2012-01-01' from test.sixty;
insert into private.referral (casefile_id, referred_on, need)
select id, '2012-05-01', case when needs then 'rehabilitation' else 'none' end from test.sixty;
grant select on test.sixty to public;
create function test.args(p_more jsonb default '{}') returns jsonb
volatile language sql as $$ select jsonb_build_object('id', test.id('split')) || p_more $$;
create function test.split() returns text
stable language sql as $$
    select string_agg(u.unit || ' ' || u.before || '>' || u.after, ', ' order by u.place, u.unit) from api.case_move_unit u
    where u.move_id = test.id('split')
$$;
create function test.lying() returns text
stable security definer language sql as $$
    select string_agg(x.name || ' ' || x.n, ', ' order by x.name) from (
        select u.name, count(*) as n from private.casefile c join private.unit u on u.id = c.unit_id
        join test.sixty s on s.id = c.id group by u.name) x
$$;
create function test.print() returns text
stable security definer language sql as $$
    select md5(string_agg(c.id::text || c.unit_id || coalesce(c.responsible, ''), ' ' order by c.id)) from private.casefile c
    join test.sixty s on s.id = c.id
$$;
create function test.unit_named(p_name text) returns uuid
stable security definer language sql as $$ select id from private.unit where name = p_name $$;
select test.print() as before \gset

set session authorization ida;
select test.eq('a caseworker reorganises nothing', test.code($$select api.reorganisation_plan(test.id('split'), '{}')$$), '42501');
set session authorization tom;
select test.eq('nor who does not lead the unit', test.code(format('select api.reorganisation_plan(test.id(''split''), %L)',
    jsonb_build_object('name', 'x', 'ids', test.id('Indsats')))), 'FH012 no_unit ids');
set session authorization max;
select test.ok('planned', api.reorganisation_plan(test.id('split'), jsonb_build_object('name', 'To enheder', 'ids', test.id('Indsats'),
    'new_units', E'Jobskabelse\nJobrehabilitering', 'effective_on', '2012-08-01', 'ends', true, 'reason', 'Byrådet 2012')) ? 'saved');
select test.eq('without rules nothing moves', test.split(), 'Indsats 60>60, Jobrehabilitering 0>0, Jobskabelse 0>0');
select test.eq('the new units are not there yet', (select count(*) from api.unit_list where name like 'Job%' and name <> 'Jobcenter'), 0::bigint);
-- the insured, social assistance without a need of rehabilitation and all young people to one unit, the others to the other
reset session authorization;
insert into private.allocation_rule (rank, name, target_groups, age_below, needs, unit_id, valid_from) values
    (1, 'unge', '{}', 30, '{}', test.unit_named('Jobskabelse'), '2012-08-01'),
    (2, 'forsikrede', '{1}', null, '{}', test.unit_named('Jobskabelse'), '2012-08-01'),
    (3, 'uden rehabiliteringsbehov', '{2,3}', null, '{none}', test.unit_named('Jobskabelse'), '2012-08-01'),
    (9, 'andre', '{}', null, '{}', test.unit_named('Jobrehabilitering'), '2012-08-01');
set session authorization max;
select api.reorganisation_preview(gen_random_uuid(), test.args()) \g /dev/null
-- by hand: the young 12, insured from thirty 16, social assistance from thirty without a need 8; the rest 24
select test.eq('cases per unit before and after', test.split(), 'Indsats 60>0, Jobrehabilitering 0>24, Jobskabelse 0>36');
select test.eq('as counted from the citizens', (select count(*) from test.sixty where young or grp = '1' or grp = '2' and not needs), 36::bigint);
select test.eq('nobody has said where the staff go', (select string_agg(login || ' ' || to_unit, ', ' order by login) from api.case_move_staff
    where move_id = test.id('split')), 'bos -, ida -, jon -, kai -, lea -');
select test.eq('so nobody would have the cases', (select sum(nobody)::int from api.case_move_unit where move_id = test.id('split')), 60);
select test.ok('two to one unit', api.reorganisation_staff(gen_random_uuid(), jsonb_build_object('move_id', test.id('split'),
    'ids', '["ida", "jon"]', 'unit_id', test.unit_named('Jobskabelse'))) ? 'saved');
select test.ok('one to the other', api.reorganisation_staff(gen_random_uuid(), jsonb_build_object('move_id', test.id('split'),
    'ids', 'kai bos', 'unit_id', test.unit_named('Jobrehabilitering'))) ? 'saved');
select test.eq('who has no unit', (select string_agg(login, ' ') from api.case_move_staff where move_id = test.id('split') and named = 0), 'lea');
select test.ok('she goes too', api.reorganisation_staff(gen_random_uuid(), jsonb_build_object('move_id', test.id('split'),
    'ids', 'lea', 'unit_id', test.unit_named('Jobrehabilitering'))) ? 'saved');
select test.eq('every case has somebody', (select sum(nobody)::int from api.case_move_unit where move_id = test.id('split')), 0);
select test.eq('one who goes along keeps his cases', (select bool_and(r.to_responsible = r.responsible) from api.case_move_row r
    where r.move_id = test.id('split') and r.responsible in ('ida', 'jon') and r.to_unit = 'Jobskabelse'), true);
select test.eq('nobody gets cases of a unit he does not work in', (select count(*) from api.case_move_row r
    where r.move_id = test.id('split') and (r.to_responsible in ('ida', 'jon')) <> (r.to_unit = 'Jobskabelse')), 0::bigint);
select test.eq('no case was touched', test.print(), :'before');
select test.eq('approved', test.code(format('select api.case_move_approve(gen_random_uuid(), %L)', test.args())), 'ok');
select test.eq('not before its day', test.code(format('select api.case_move_step(gen_random_uuid(), %L)', test.args())), 'FH020 not_yet effective_on');
reset session authorization;
set session authorization foothold_tick;
select count(*) from api.tick() \g /dev/null
reset session authorization;
select test.eq('nor by the nightly job', test.print(), :'before');
-- a new case comes, one is closed, before the day
update private.clock set today = '2012-07-31';
insert into private.citizen (id, family_name, birth_date) values (test.id('oc61'), 'Odense 61', '1950-01-01');
insert into test.sixty values (61, test.id('o61'), '1', false, false, 'kai');
insert into private.casefile (id, citizen_id, case_no, unit_id, responsible, target_group, opened_on)
values (test.id('o61'), test.id('oc61'), '2012-10061', test.id('Indsats'), 'kai', '1', '2012-07-31');
update private.casefile set closed_on = '2012-07-31' where id = test.id('o1');
select test.print() as eve \gset
update private.clock set today = '2012-08-01';
update private.job set last_ok = null where name = 'moves';
set session authorization foothold_tick;
select test.eq('on the day the job does it', (select outcome || coalesce(error, '') from api.tick() where job = 'moves'), 'ok');
reset session authorization;
-- o1 is closed: a social assistance case without a need, which would have been the 36th; o61 is insured
select test.eq('cases per unit after', test.lying(), 'Indsats 1, Jobrehabilitering 24, Jobskabelse 36');
select test.eq('everybody has a unit', (select string_agg(s.login || ' ' || u.name, ', ' order by s.login) from private.staff s
    join private.unit u on u.id = s.unit_id where s.login in ('ida', 'jon', 'kai', 'lea', 'bos')),
    'bos Jobrehabilitering, ida Jobskabelse, jon Jobskabelse, kai Jobrehabilitering, lea Jobrehabilitering');
select test.eq('the old unit ended the day before', (select valid_to from private.unit where name = 'Indsats'), date '2012-07-31');
set session authorization bos;
select test.eq('the supervisor leads the new unit', (select count(*) from api.casefile), 24::bigint);
set session authorization max;
select test.eq('done', (select state || ' ' || moved from api.case_move where id = test.id('split')), 'done 60');
-- ---- undone
select test.ok('one case is moved on', api.case_reassign(gen_random_uuid(), jsonb_build_object('casefile_id', test.id('o3'), 'login', 'kai',
    'unit_id', test.unit_named('Jobrehabilitering'), 'reason', 'x')) ? 'saved');
reset session authorization;
update private.clock set today = '2012-08-02';
set session authorization max;
select test.eq('undoing', test.code(format('select api.case_move_undo(gen_random_uuid(), %L)', test.args())), 'ok');
reset session authorization;
update private.job set last_ok = null where name = 'moves';
set session authorization foothold_tick;
select test.eq('the job goes on with it', (select outcome || coalesce(error, '') from api.tick() where job = 'moves'), 'ok');
reset session authorization;
select test.eq('but for the one that was moved on, all lies where it lay', test.lying(), 'Indsats 60, Jobrehabilitering 1');
select test.eq('and with whom', (select count(*) from private.casefile c join test.sixty s on s.id = c.id
    where c.responsible <> s.login and s.n <> 3), 0::bigint);
select test.eq('the staff too', (select string_agg(distinct u.name, ' ') from private.staff s join private.unit u on u.id = s.unit_id
    where s.login in ('ida', 'jon', 'kai', 'lea', 'bos')), 'Indsats');
select test.eq('the old unit is there again, the empty new one not, the other as long as it holds a case', (select string_agg(u.name, ' ' order by u.name)
    from private.unit u where u.name in ('Indsats', 'Jobskabelse', 'Jobrehabilitering') and private.today() between u.valid_from and u.valid_to),
    'Indsats Jobrehabilitering');
select test.eq('listed', (select state || ' ' || moved || ' ' || other from private.case_move m, lateral (select
    count(*) filter (where result = 'returned') as moved, count(*) filter (where result = 'kept') as other from private.case_move_row r
    where r.move_id = m.id) x where m.id = test.id('split')), 'undone 59 1');
