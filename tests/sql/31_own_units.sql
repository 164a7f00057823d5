-- Units of the lists: private.own_units() says at once what private.case_login() and private.led_units() say together, for everybody.
create function test.own() returns text security definer language sql as $$
    select array_agg(distinct u order by u)::text from private.own_units() u $$;
create function test.worked_in_or_led() returns text security definer language sql as $$
    select array_agg(distinct u order by u)::text from (select s.unit_id from private.staff s where s.login = private.case_login()
                                                        union all select private.led_units()) w(u) $$;
create function test.named() returns text security definer language sql as $$
    select string_agg(distinct n.name, ', ' order by n.name) from private.own_units() u join private.unit n on n.id = u $$;
insert into private.substitute (login, substitute, starts, ends) values
    ('tom', 'sue', '2026-11-19', '2026-11-20'), ('max', 'una', '2026-11-21', '2026-11-30'), ('una', 'tom', '2026-11-01', '2026-11-19'),
    ('sue', 'anna', '2026-11-01', '2026-11-30');
select format('set session authorization %I; select test.eq(%L, test.own(), test.worked_in_or_led());', s.login, s.login || ', a ' || s.role)
from private.staff s join pg_roles r on r.rolname = s.login order by s.login \gexec
reset session authorization;
set session authorization sue;
select test.eq('a supervisor: hers, those below, and those of the one she stands in for', test.named(), 'A, A1, B');
reset session authorization;
set session authorization tom;
select test.eq('not of yesterday', test.named(), 'B');
reset session authorization;
set session authorization una;
select test.eq('nor of tomorrow', test.named(), 'A1');
reset session authorization;
set session authorization anna;
select test.eq('a caseworker leads nothing, whoever she stands in for', test.named(), 'A');
reset session authorization;
set session authorization gone;
select test.eq('who has left sees nothing', test.named(), null::text);
reset session authorization;
-- the tree: what has not begun holds none, nor does what is below it; what has ended is still led; a unit that moves has other leaders
delete from private.substitute;
insert into private.unit (id, name, parent_id, valid_from, valid_to) values
    (test.id('ahead'), 'Ahead', test.id('A1'), '2026-11-21', 'infinity'), (test.id('under'), 'Under', test.id('ahead'), '-infinity', 'infinity'),
    (test.id('over'), 'Over', test.id('A1'), '2020-01-01', '2026-11-01');
set session authorization una;
select test.eq('not begun: none', test.named(), 'A1, Over');
reset session authorization;
update private.clock set today = '2026-11-21';
set session authorization una;
select test.eq('on its first day it and those below', test.named(), 'A1, Ahead, Over, Under');
reset session authorization;
update private.unit set parent_id = test.id('B') where name = 'Ahead';
set session authorization una;
select test.eq('moved away with all below it', test.named(), 'A1, Over');
set session authorization tom;
select test.eq('to whoever leads there', test.named(), 'Ahead, B, Under');
reset session authorization;
delete from private.unit where name = 'Under';
update private.unit set valid_from = '2026-11-22' where name = 'Ahead';
set session authorization tom;
select test.eq('taken away and put off', test.named(), 'B');
