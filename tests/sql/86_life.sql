-- A case is closed with a reason and what comes next, everything that runs ends with it, and it is opened again.
create function test.close(p_case text, p_more jsonb default '{}') returns jsonb
volatile language sql as $$
    select api.case_close(gen_random_uuid(), jsonb_build_object('casefile_id', test.id(p_case), 'reason', 'job', 'next_benefit', 'none') || p_more)
$$;
create function test.reopen(p_case text, p_more jsonb default '{}') returns jsonb
volatile language sql as $$
    select api.case_reopen(gen_random_uuid(), jsonb_build_object('casefile_id', test.id(p_case), 'benefit', 'dagpenge',
        'starts', '2026-11-20', 'target_group', '1', 'reason', 'Jobbet ophørte') || p_more)
$$;
create function test.running(p_case text) returns text
stable security definer language sql as $$
    select concat_ws(' ',
        (select count(*) from private.obligation o where o.casefile_id = test.id(p_case) and o.status = 'open' and o.first_open and o.until > private.today()),
        (select count(*) from private.meeting m where m.casefile_id = test.id(p_case) and m.status = 'booked'),
        (select count(*) from private.mentor_assignment m where m.casefile_id = test.id(p_case) and m.ends >= private.today()),
        (select count(*) from private.plan p where p.casefile_id = test.id(p_case) and p.status = 'active'),
        (select count(*) from private.activity p where p.casefile_id = test.id(p_case) and p.status in ('planned', 'running')),
        (select count(*) from private.benefit_period b where b.casefile_id = test.id(p_case) and b.ends >= private.today()))
$$;
-- ---- closing
select test.ok('something is owed before', test.running('own') ~ '^[1-9][0-9]* 1 1 1 1 1$');
set session authorization eva;
select test.eq('a case of others is not closed', test.code($$select test.close('own')$$), '42501');
set session authorization anna;
select test.eq('not without a reason', test.code($$select test.close('own', '{"reason": null}')$$), 'FH021 reason_required reason');
select test.eq('nor without what comes next', test.code($$select test.close('own', '{"next_benefit": ""}')$$), 'FH021 reason_required next_benefit');
select test.eq('a reason of the list', test.code($$select test.close('own', '{"reason": "x"}')$$), 'FH010 bad_code reason');
select test.eq('not tomorrow', test.code($$select test.close('own', '{"closed_on": "2026-11-21"}')$$), 'FH020 not_yet closed_on');
select test.eq('nor before it was opened', test.code($$select test.close('own', '{"closed_on": "2026-05-31"}')$$), 'FH065 past_day closed_on');
select test.eq('nor what has a verb of its own', test.code($$select test.close('own', '{"reason": "dead"}')$$), 'FH007 kind_reserved reason');
select test.eq('nor by a plain save', test.code(format($$select api.save(gen_random_uuid(), test.change('casefile', %L, 1, '{"closed_on": "2026-11-20"}'))$$,
    test.id('own'))), 'FH002 unknown_field closed_on');
select test.eq('what the form says will end', (select format('%s %s', meetings, mentors) from api.case_close_form where casefile_id = test.id('own')), '1 1');
reset session authorization;
insert into private.meeting (id, casefile_id, kind, form, starts_at, ends_at, worker) values
    (test.id('this night'), test.id('own'), 'jobsamtale', 'telefon', '2026-11-20 00:00+01', '2026-11-20 00:01+01', 'anna');
set session authorization anna;
select test.eq('what was to be held earlier today is not cancelled any more', (select concat_ws(' ', c.meetings, d.meetings)
    from api.case_close_form c join api.case_death_form d using (casefile_id) where c.casefile_id = test.id('own')), '1 1');
reset session authorization;
delete from private.meeting where id = test.id('this night');
set session authorization anna;
select test.ok('closed', test.close('own', '{"version": 1, "remark": "Bageriet"}') ? 'saved');
select test.eq('all that ran has ended', test.running('own'), '0 0 0 0 0 0');
select test.eq('the benefit on the day before', (select ends from api.benefit_period where casefile_id = test.id('own')), '2026-11-19'::date);
select test.eq('why', (select format('%s %s %s %s', closed_on, reason, next_benefit, closed_by) from api.case_exit
    where casefile_id = test.id('own') and reopened_on is null), '2026-11-20 job none anna');
select test.eq('it leaves the lists', (select count(*) from api.my_citizens where casefile_id = test.id('own')), 0::bigint);
select test.eq('its meeting says why', (select cancel_reason from api.meeting where casefile_id = test.id('own')), 'case_closed');
select test.eq('twice', test.code($$select test.close('own')$$), 'FH070 case_closed closed_on');
select test.eq('nothing is booked in it', test.code(format($$select api.save(gen_random_uuid(), test.change('meeting', test.id('late'), 0,
    '{"kind": "jobsamtale", "starts_at": "2026-11-25 10:00+01", "ends_at": "2026-11-25 10:30+01", "casefile_id": "%s"}'))$$, test.id('own'))), 'FH070 case_closed');
select test.eq('no benefit begins in it', test.code(format($$select api.save(gen_random_uuid(), test.change('benefit_period', test.id('late'), 0,
    '{"benefit": "dagpenge", "starts": "2026-11-20", "target_group": "1", "casefile_id": "%s"}'))$$, test.id('own'))), 'FH070 case_closed');
select test.eq('history knows', (select count(*) from api.change where casefile_id = test.id('own') and who = 'anna'
    and entity in ('casefile', 'case_exit', 'benefit_period', 'meeting', 'mentor_assignment', 'plan', 'activity')), 7::bigint);
select test.eq('the menu offers what is possible', (select string_agg(screen, ' ' order by sort, screen) from api.case_event
    where casefile_id = test.id('own') and screen ~ 'close|reopen'), 'case_reopen');
-- ---- opening again
select test.eq('not an open one', test.code($$select test.reopen('lent')$$), 'FH072 case_open closed_on');
select test.eq('not before it was closed', test.code($$select test.reopen('own', '{"starts": "2026-11-19"}')$$), 'FH073 before_closing starts');
select test.eq('not without a word', test.code($$select test.reopen('own', '{"reason": " "}')$$), 'FH021 reason_required reason');
select test.ok('opened again', test.reopen('own') ? 'saved');
select test.eq('what ended stays ended, but a benefit runs and is followed up', test.running('own') ~ '^[1-9][0-9]* 0 0 0 0 1$', true);
select test.eq('the closing says until when', (select format('%s %s', reopened_on, reopened_why) from api.case_exit
    where casefile_id = test.id('own') and closed_on = '2026-11-20'), '2026-11-20 Jobbet ophørte');
reset session authorization;
select test.eq('its duties begin with the new course', (select min(o.anchor_on) from private.obligation o
    where o.casefile_id = test.id('own') and o.status = 'open' and o.first_open and o.until > private.today()), '2026-11-20'::date);
-- a worker who has left
set session authorization sue;
select test.ok('closed by the supervisor', test.close('left_over') ? 'saved');
select test.ok('of somebody who has left', test.reopen('left_over') ? 'saved');
select test.eq('it is nobody''s', (select responsible from api.casefile where id = test.id('left_over')), null);
select test.ok('another benefit from December', api.save(gen_random_uuid(), test.change('benefit_period', test.id('period colleague'), 1,
    '{"ends": "2026-11-30"}') || test.change('benefit_period', test.id('december'), 0, jsonb_build_object('casefile_id', test.id('colleague'),
    'benefit', 'sygedagpenge', 'starts', '2026-12-01', 'target_group', '6'))) ? 'saved');
select test.eq('a benefit that begins only later is in the way', test.code($$select test.close('colleague')$$), 'FH071 period_ahead closed_on');
-- ---- the next period of a benefit
select test.eq('a new period begins where the last one ended', (select format('%s %s %s', benefit, starts, target_group)
    from api.benefit_period_new(test.id('own'))), 'dagpenge 2026-11-20 1');
-- ---- who is it already?
select test.eq('the number is known', (select string_agg(value, ' ') from api.draft_say('casefile_create', gen_random_uuid(),
    '{"cpr": "610180-0049"}') where what = 'warning'), 'cpr_known');
select test.eq('again while one types on', (select string_agg(value, ' ') from api.draft_say('casefile_create', gen_random_uuid(),
    '{"cpr": "610180-0049", "family_name": "X"}') where what = 'warning'), 'cpr_known');
select test.eq('a protected citizen''s too', (select count(*) from api.citizen_same('6101800906', 'x', 'y')), 1::bigint);
select test.eq('the name and birth date are, folded and turned', (select string_agg(value, ' ') from api.draft_say('casefile_create',
    gen_random_uuid(), '{"cpr": "610180-9999", "family_name": "Aase", "given_name": "jørgensen OWN"}') where what = 'warning'), 'same_person cpr_mod11');
select test.eq('and who they are', (select string_agg(why || ' ' || name, ' ') from api.citizen_same('610180-9999', 'Jørgensen own', 'Åse')),
    'name Jørgensen own, Åse');
select test.eq('not a protected one by name', (select count(*) from api.citizen_same('610180-9999', 'Jørgensen prot', 'Åse')), 0::bigint);
select test.eq('another birth date is another person', (select count(*) from api.citizen_same('620180-9999', 'Jørgensen own', 'Åse')), 0::bigint);
reset session authorization;
select test.eq('that somebody is known was told, on record', (select count(*) from private.search_log l
    where l.kind = 'cpr' and l.login = 'sue' and l.hits = array[(select i.casefile_id from private.identity i where i.cpr = '6101800049')]), 1::bigint);
select test.ok('and was logged', exists (select from private.search_log where login = 'sue' and kind = 'cpr' and hits = array[test.id('own')]));
