-- The flow of closed cases: from which benefit to which, as far as the caller sees.
create function test.exit(p_case text, p_next text, p_day date) returns void
volatile language sql as $$
    select api.case_close(gen_random_uuid(), jsonb_build_object('casefile_id', test.id(p_case), 'reason', 'other', 'next_benefit', p_next,
                                                                'closed_on', p_day))
$$;
create function test.flow() returns text
volatile language sql as $$
    select string_agg(format('%s>%s %s %s%% %s %s', benefit, next_benefit, cases, per_cent, year, reopened), ', ' order by benefit, sort, id) from api.exit_flow
$$;
delete from private.case_exit; -- the fixture's
update private.casefile set opened_on = '2025-01-01' where id = any (array[test.id('own'), test.id('colleague')]);
update private.benefit_period set starts = '2025-01-01' where id = any (array[test.id('period own'), test.id('period colleague')]);
update private.benefit_period set benefit = 'sygedagpenge', target_group = '6' where id = test.id('period unassigned');
set session authorization max;
select test.eq('nobody left', test.flow(), null);
select test.exit('own', 'none', '2025-11-20');
select test.exit('colleague', 'none', '2025-11-21');
select test.exit('own_prot', 'foertidspension', '2026-11-20');
select test.exit('unassigned', 'kontanthjaelp', '2026-11-19');
select test.exit('other', 'none', '2026-11-18');
select test.eq('each pair once, of a hundred who left that benefit; twelve months end today', test.flow(),
    'kontanthjaelp>none 3 75% 2 0, kontanthjaelp>foertidspension 1 25% 1 0, sygedagpenge>kontanthjaelp 1 100% 1 0');
select api.case_reopen(gen_random_uuid(), jsonb_build_object('casefile_id', test.id('unassigned'), 'reason', 'Tilbage', 'benefit', 'dagpenge',
    'target_group', '1', 'starts', '2026-11-20')) \g /dev/null
select test.eq('who came back is told; what he left is not what he lives of now', test.flow(),
    'kontanthjaelp>none 3 75% 2 0, kontanthjaelp>foertidspension 1 25% 1 0, sygedagpenge>kontanthjaelp 1 100% 1 1');
set session authorization tom;
select test.eq('a supervisor counts his own', test.flow(), 'kontanthjaelp>none 1 100% 1 0');
set session authorization anna;
select test.eq('a caseworker those of hers', test.flow() ~ '^kontanthjaelp>none 1 50% 0 0, kontanthjaelp>foertidspension 1 50% 1 0$', true);
