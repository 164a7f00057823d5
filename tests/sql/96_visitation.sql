-- Visitation: 7 and 14 days beside the law's own date; no offer before it is concluded, but with a reason; the category goes
-- to the benefit period, the case to the unit that the dated rules propose; slides and old match codes; the youth queue.
delete from private.unit_proposal;
delete from private.override;
create function test.refer(p_id text, p_case text, p_on date, p_more jsonb default '{}') returns jsonb
volatile language sql as $$
    select api.save(gen_random_uuid(), test.change('referral', test.id(p_id), 0, jsonb_build_object('casefile_id', test.id(p_case),
        'referred_on', p_on) || p_more))
$$;
create function test.conclude(p_id text, p_case text, p_decided text, p_more jsonb default '{}') returns jsonb
volatile language sql as $$
    select api.referral_conclude(gen_random_uuid(), jsonb_build_object('id', test.id(p_id), 'casefile_id', test.id(p_case), 'version',
        (select version from api.referral where id = test.id(p_id)), 'decided', p_decided) || p_more)
$$;
create function test.owes(p_case text) returns text
stable language sql as $$
    select coalesce(string_agg(concat(o.rule_id, ' ', o.due_on, case when o.status <> 'open' then ' ' || o.status end), '; '
                               order by o.anchor_on, o.rule_id), 'nothing')
    from private.obligation o join private.rule r on r.id = o.rule_id and r.anchor = 'referral'
    where o.casefile_id = test.id(p_case) and o.status <> 'void'
$$;
-- ---- the clock
set session authorization anna;
select test.eq('nobody is referred tomorrow', test.code($$select test.refer('r', 'own', '2026-11-21')$$), 'FH020 not_yet referred_on');
select test.eq('a category that is none', test.code($$select test.refer('r', 'own', '2026-11-20', '{"proposed": "x"}')$$), 'FH010 bad_code proposed');
select test.eq('nor in a case of others', test.code($$select test.refer('r', 'colleague', '2026-11-20')$$), 'FH003 not_found');
select test.ok('referred, ready', test.refer('r', 'own', '2026-11-16', '{"proposed": "jobparat"}') ? 'saved');
select test.eq('one referral at a time', test.code($$select test.refer('r2', 'own', '2026-11-20')$$), '23505');
select test.ok('referred, not ready', test.refer('s', 'lent', '2026-02-22', '{"proposed": "aktivitetsparat"}') ? 'saved');
select test.ok('referred, nobody knows', test.refer('t', 'stand_in', '2026-11-20') ? 'saved');
reset session authorization;
select test.eq('seven days for who is ready', test.owes('own'), 'visitation.ready 2026-11-23');
select test.eq('fourteen for who is not', test.owes('lent'), 'visitation.not_ready 2026-03-08');
select test.eq('seven where nobody knows', test.owes('stand_in'), 'visitation.ready 2026-11-27');
set session authorization anna;
select api.save(gen_random_uuid(), test.change('referral', test.id('t'), 1, '{"proposed": "aktivitetsparat"}'));
select test.eq('the clock goes by the category proposed', (select local_on from api.referral_due where id = test.id('t')), '2026-12-04'::date);
-- ---- beside the law's
select test.eq('the law''s own date beside it: the stricter first', (select string_agg(format('%s %s %s %s', case_no, local_on, law_on,
    stricter), '; ' order by due_on, id) from api.referral_due where casefile_id <> test.id('stand_in')),
    (select string_agg(format('%s %s %s %s', f.case_no, x.l, d.latest_on, case when x.l < d.latest_on then 'local' else 'law' end), '; '
                       order by least(x.l, d.latest_on), x.id)
     from (values (test.id('own'), test.id('r'), date '2026-11-23'), (test.id('lent'), test.id('s'), '2026-03-08')) x(c, id, l)
     join api.casefile f on f.id = x.c
     cross join lateral (select o.latest_on from api.obligation o where o.casefile_id = x.c and o.status = 'open' and o.first_open
                         and o.rule_id not like 'visitation%' and o.rule_id not like 'mentor%' and o.rule_id not like 'plan%'
                         order by o.latest_on limit 1) d));
reset session authorization;
update private.benefit_period set starts = '2026-11-19', first_request = '2026-11-11' where casefile_id = test.id('stand_in');
set session authorization anna;
select test.eq('the law''s may be the stricter', (select format('%s %s %s', due_on, local_on, stricter) from api.referral_due
    where id = test.id('t')), '2026-11-18 2026-12-04 law');
select test.ok('why says both', (select why_da like 'Lovens frist i sagen: 1. samtale%18-11-2026%' and what_da like '1. samtale%'
    and why_da like '% Lokal frist: visitation senest 14 dage efter henvisning%20-11-2026 (fre) + 14 dage = 04-12-2026 (fre)%'
    from api.referral_due where id = test.id('t')));
reset session authorization;
update private.benefit_period set first_request = '2026-11-27' where casefile_id = test.id('stand_in');
set session authorization anna;
select test.eq('or both the same', (select stricter from api.referral_due where id = test.id('t')), 'both');
-- ---- no offer before
select test.eq('an offer waits', test.code($$select api.save(gen_random_uuid(), test.change('activity', test.id('a1'), 0, jsonb_build_object(
    'casefile_id', test.id('own'), 'goal_id', (select id from api.goal where casefile_id = test.id('own')), 'kind', 'praktik', 'starts', '2026-12-01')))$$),
    'FH026 visitation_open override_reason');
select test.eq('what is no offer does not', test.code($$select api.save(gen_random_uuid(), test.change('activity', test.id('a2'), 0, jsonb_build_object(
    'casefile_id', test.id('own'), 'goal_id', (select id from api.goal where casefile_id = test.id('own')), 'kind', 'psykolog', 'starts', '2026-12-01')))$$), 'ok');
select test.eq('nor does it become one', test.code($$select api.save(gen_random_uuid(), test.change('activity', test.id('a2'), 1, '{"kind": "loentilskud"}'))$$),
    'FH026 visitation_open override_reason');
select test.eq('blanks are no reason', test.code($$select api.save(gen_random_uuid(), test.change('activity', test.id('a2'), 1,
    '{"kind": "praktik", "override_reason": "        "}'))$$), 'FH026 visitation_open override_reason');
select test.eq('while it is typed', (select string_agg(concat_ws(' ', field, what, value), '; ') from api.draft_put('activity',
    (select id from api.goal where casefile_id = test.id('own')), '{"kind": "praktik"}')), 'kind warning visitation_open');
select test.eq('the reason is asked for nowhere else', (select string_agg(concat_ws(' ', field, what, value), '; ') from api.draft_put('activity',
    (select id from api.goal where casefile_id = test.id('own')), '{"kind": "psykolog"}')), 'override_reason state hidden');
select test.ok('a reason lets it through', api.save('00000000-0000-0000-0000-0000000000f1', test.change('activity', test.id('a1'), 0, jsonb_build_object(
    'casefile_id', test.id('own'), 'goal_id', (select id from api.goal where casefile_id = test.id('own')), 'kind', 'praktik', 'starts', '2026-12-01',
    'override_reason', ' praktikpladsen forsvinder '))) ? 'saved');
select test.eq('and stays with it', (select override_reason from api.activity where id = test.id('a1')), 'praktikpladsen forsvinder');
select test.eq('what was given goes on', test.code($$select api.save(gen_random_uuid(), test.change('activity', test.id('a1'), 1, '{"status": "running"}'))$$), 'ok');
select test.eq('the reason does not change', (select override_reason from api.activity where id = test.id('a1')), 'praktikpladsen forsvinder');
reset session authorization;
update private.code set active = false where list = 'offer_kind' and code = 'vejledning';
set session authorization anna;
select test.eq('which kinds are offers is data', test.code($$select api.save(gen_random_uuid(), test.change('activity', test.id('a3'), 0, jsonb_build_object(
    'casefile_id', test.id('own'), 'goal_id', (select id from api.goal where casefile_id = test.id('own')), 'kind', 'vejledning', 'starts', '2026-12-01')))$$), 'ok');
set session authorization sue;
select test.eq('the supervisor reads it', (select string_agg(concat_ws('|', what_en, reason, made_by, made_on), '; ') from api.override_list),
    'company practice|praktikpladsen forsvinder|anna|2026-11-20');
set session authorization tom;
select test.eq('another one does not', (select count(*) from api.override_list), 0::bigint);
select test.eq('nobody writes there', test.code($$insert into private.override (casefile_id) values (test.id('other'))$$), '42501');
reset session authorization;
update private.benefit_period set visitation = 'ikke_visiteret' where casefile_id = test.id('other');
set session authorization eva;
select test.eq('a category yet to be decided holds offers back too', test.code($$select api.save(gen_random_uuid(), test.change('activity', test.id('a4'), 0,
    jsonb_build_object('casefile_id', test.id('other'), 'goal_id', (select id from api.goal where casefile_id = test.id('other')), 'kind', 'praktik',
    'starts', '2026-12-01')))$$), 'FH026 visitation_open override_reason');
-- ---- where they belong: dated rules
set session authorization anna;
select test.eq('rules are not a caseworker''s', test.code($$select api.allocation_rule_change(gen_random_uuid(), '{"version": 0}')$$), '42501');
reset session authorization;
create function test.rule(p_name text, p_rank int, p_unit text, p_more jsonb) returns jsonb
volatile language sql as $$
    select api.allocation_rule_change(gen_random_uuid(), jsonb_build_object('id', test.id('rule ' || p_name), 'version', 0, 'name', p_name,
        'rank', p_rank, 'unit_id', test.id(p_unit), 'valid_from', '2012-08-01') || p_more)
$$;
set session authorization addi;
select test.eq('a group that is none', test.code($$select test.rule('x', 10, 'A', '{"target_groups": "1, 99"}')$$), 'FH010 bad_code target_groups');
select test.eq('a need that is none', test.code($$select test.rule('x', 10, 'A', '{"needs": "none much"}')$$), 'FH010 bad_code needs');
select test.eq('an age that is none', test.code($$select test.rule('x', 10, 'A', '{"age_from": -1}')$$), '23514');
select test.eq('from an age above', test.code($$select test.rule('x', 10, 'A', '{"age_from": 30, "age_below": 30}')$$), '23514');
select test.eq('ends before it begins', test.code($$select test.rule('x', 10, 'A', '{"valid_to": "2012-07-31"}')$$), '23514');
select test.eq('of another century', test.code($$select test.rule('x', 10, 'A', '{"valid_from": "1812-07-31"}')$$),
    '22008 invalid_value valid_from');
select test.eq('without a unit', test.code($$select test.rule('x', 10, 'nowhere', '{}')$$), '23503');
select test.ok('the young', test.rule('Unge', 10, 'A1', '{"age_below": 25}') ? 'saved');
select test.ok('insured, and social assistance without a need', test.rule('Jobskabelse', 20, 'A', '{"target_groups": "1, 2 3", "needs": ["none", "unknown"]}') ? 'saved');
select test.ok('the others', test.rule('Jobrehabilitering', 30, 'B', '{}') ? 'saved');
select test.eq('in words', (select string_agg(why_da, ' | ' order by rank) from api.allocation_rule where rank < 9999),
    'Unge: under 25 år -> A1 (fra 01-08-2012) | Jobskabelse: gruppe 1, 2, 3; ikke vurderet, intet særligt behov -> A (fra 01-08-2012)'
    ' | Jobrehabilitering: alle -> B (fra 01-08-2012)');
select test.eq('a change from what is old', test.code($$select api.allocation_rule_change(gen_random_uuid(), jsonb_build_object('id', test.id('rule Unge'),
    'version', 7, 'rank', 5))$$), 'FH004 bad_version');
select test.ok('a change', api.allocation_rule_change(gen_random_uuid(), jsonb_build_object('id', test.id('rule Unge'), 'version', 1, 'rank', 5)) ? 'saved');
reset session authorization;
create function test.belongs(p_group text, p_born date, p_need text, p_on date default '2026-11-20') returns text
stable language sql as $$ select coalesce((select r.name from private.allocation_for(p_group, p_born, p_need, p_on) r), 'nowhere') $$;
select test.eq('insured', test.belongs('1', '1980-01-01', 'unknown'), 'Jobskabelse');
select test.eq('with a need', test.belongs('1', '1980-01-01', 'rehabilitation'), 'Jobrehabilitering');
select test.eq('young, whatever the need', test.belongs('6', '2001-11-21', 'rehabilitation'), 'Unge');
select test.eq('25 today', test.belongs('6', '2001-11-20', 'rehabilitation'), 'Jobrehabilitering');
select test.eq('the day before the split', test.belongs('1', '1980-01-01', 'unknown', '2012-07-31'), 'nowhere');
select test.eq('and its day', test.belongs('1', '1980-01-01', 'unknown', '2012-08-01'), 'Jobskabelse');
update private.allocation_rule set valid_to = '2026-11-20' where name = 'Jobskabelse';
select test.eq('its last day is the one before', test.belongs('1', '1980-01-01', 'unknown'), 'Jobrehabilitering');
update private.allocation_rule set valid_to = 'infinity' where name = 'Jobskabelse';
-- ---- proposed when created, referred, or of another group
select private.cpr_birth('6101800049');
set session authorization anna;
select test.ok('a case is made', api.casefile_create(gen_random_uuid(), jsonb_build_object('id', test.id('new'), 'cpr', '6101801392', 'family_name', 'Ny',
    'target_group', '6', 'benefit', 'sygedagpenge', 'starts', '2026-11-18')) ? 'saved');
select test.eq('elsewhere is proposed, with why', (select concat_ws('|', cause, unit, proposed_name, why_en) from api.unit_proposal_list where casefile_id = test.id('new')),
    'created|A|B|Jobrehabilitering: everybody -> B (from 01-08-2012)');
select test.eq('where it lies nothing is proposed', (select count(*) from api.unit_proposal_list where casefile_id = test.id('own')), 0::bigint);
select test.ok('of another group', api.benefit_period_save(gen_random_uuid(), (select jsonb_build_object('id', id, 'version', version, 'change',
    '{"target_group": "7"}'::jsonb) from api.benefit_period where casefile_id = test.id('own'))) ? 'saved');
select test.eq('another unit', (select concat_ws('|', cause, proposed_name) from api.unit_proposal_list where casefile_id = test.id('own')), 'group|B');
select test.ok('and back', api.benefit_period_save(gen_random_uuid(), (select jsonb_build_object('id', id, 'version', version, 'change',
    '{"target_group": "3"}'::jsonb) from api.benefit_period where casefile_id = test.id('own'))) ? 'saved');
select test.eq('lapses', (select count(*) from api.unit_proposal_list where casefile_id = test.id('own')), 0::bigint);
select test.eq('other than proposed needs a reason', test.code($$select api.unit_decide(gen_random_uuid(), (select jsonb_build_object('id', id, 'casefile_id', casefile_id,
    'unit_id', test.id('A')) from api.unit_proposal_list where casefile_id = test.id('new')))$$), 'FH021 reason_required override_reason');
select test.eq('a unit that is not yet', test.code($$select api.unit_decide(gen_random_uuid(), (select jsonb_build_object('id', id, 'casefile_id', casefile_id,
    'unit_id', test.id('later'), 'override_reason', 'fordi jeg vil') from api.unit_proposal_list where casefile_id = test.id('new')))$$), 'FH012 no_unit unit_id');
set session authorization eva;
select test.eq('not by others', test.code($$select api.unit_decide(gen_random_uuid(), jsonb_build_object('id', test.id('x'), 'casefile_id', test.id('new')))$$), '42501');
set session authorization anna;
select test.ok('kept, with a reason', api.unit_decide(gen_random_uuid(), (select jsonb_build_object('id', id, 'casefile_id', casefile_id,
    'unit_id', test.id('A'), 'override_reason', 'kender borgeren') from api.unit_proposal_list where casefile_id = test.id('new'))) ? 'saved');
select test.eq('decided', (select count(*) from api.unit_proposal_list where casefile_id = test.id('new')), 0::bigint);
select test.eq('the case stays', (select concat_ws('|', unit_id = test.id('A'), responsible) from api.casefile where id = test.id('new')), 't|anna');
select test.eq('it is in the feed', (select count(*) from api.changes('0') where entity = 'unit_proposal' and casefile_id = test.id('new')), 1::bigint);
set session authorization sue;
select test.eq('and among the overrides', (select string_agg(concat_ws('|', kind, what_da, reason), '; ' order by kind) from api.override_list),
    'offer|virksomhedspraktik|praktikpladsen forsvinder; unit|B -> A|kender borgeren');
-- ---- concluded
set session authorization eva;
select test.eq('not by others', test.code($$select api.referral_conclude(gen_random_uuid(), jsonb_build_object('id', test.id('r'), 'casefile_id', test.id('own'),
    'version', 1, 'decided', 'jobparat'))$$), '42501');
select test.eq('nor through a case of their own', test.code($$select api.referral_conclude(gen_random_uuid(), jsonb_build_object('id', test.id('r'),
    'casefile_id', test.id('other'), 'version', 1, 'decided', 'jobparat'))$$), 'FH003 not_found');
set session authorization anna;
select test.eq('not by a save', test.code($$select api.save(gen_random_uuid(), test.change('referral', test.id('r'), 1, '{"decided": "jobparat"}'))$$), 'FH002 unknown_field decided');
select test.eq('undecided is no decision', test.code($$select test.conclude('r', 'own', 'ikke_visiteret')$$), 'FH010 bad_code decided');
select test.eq('nor is nothing', test.code($$select test.conclude('r', 'own', null)$$), 'FH010 bad_code decided');
select test.eq('not tomorrow', test.code($$select test.conclude('r', 'own', 'jobparat', '{"decided_on": "2026-11-21"}')$$), 'FH020 not_yet decided_on');
select test.eq('nor before it was referred', test.code($$select test.conclude('r', 'own', 'jobparat', '{"decided_on": "2026-11-15"}')$$), '23514');
select test.eq('while it is typed: unit and why', (select string_agg(concat_ws(' ', field, what, value), '; ' order by field, what) from api.draft_put('referral_conclude',
    test.id('r'), '{"need": "rehabilitation"}')), 'override_reason state hidden; unit derived B; unit_id derived ' || test.id('B')
    || '; unit_why_da derived Jobrehabilitering: alle -> B (fra 01-08-2012); unit_why_en derived Jobrehabilitering: everybody -> B (from 01-08-2012)');
select test.eq('another unit is said', (select string_agg(concat_ws(' ', field, value), '; ') from api.draft_put('referral_conclude', test.id('r'),
    jsonb_build_object('unit_id', test.id('A'))) where what <> 'derived'), 'unit_id other_unit');
select test.eq('what the form begins with', (select concat_ws('|', decided, unit, unit_now, due_on) from api.referral_form where id = test.id('r')), 'jobparat|A|A|2026-06-08');
select test.ok('ready after all', test.conclude('r', 'own', 'jobparat', '{"need": "none", "remark": "CV og samtale"}') ? 'saved');
select test.eq('once', test.code($$select test.conclude('r', 'own', 'jobparat')$$), 'FH027 referral_closed status');
select test.eq('it leaves the queue', (select count(*) from api.referral_due where id = test.id('r')), 0::bigint);
select test.eq('group and category follow', (select concat_ws('|', target_group, visitation) from api.casefile_facts where id = test.id('own')), '2|jobparat');
select test.eq('now an offer may be given', test.code($$select api.save(gen_random_uuid(), test.change('activity', test.id('a5'), 0, jsonb_build_object(
    'casefile_id', test.id('own'), 'goal_id', (select id from api.goal where casefile_id = test.id('own')), 'kind', 'praktik', 'starts', '2026-12-01',
    'override_reason', 'ikke nødvendig')))$$), 'ok');
select test.eq('a reason nobody needs is not kept', (select override_reason from api.activity where id = test.id('a5')), null::text);
reset session authorization;
select test.eq('in time', test.owes('own'), 'visitation.ready 2026-11-23 met');
set session authorization anna;
select test.ok('late, and by its rules elsewhere', test.conclude('s', 'lent', 'aktivitetsparat', '{"need": "none"}') ? 'saved');
reset session authorization;
select test.eq('late', test.owes('lent'), 'visitation.not_ready 2026-03-08 met_late');
select test.eq('the case went where it belongs, to nobody', (select concat_ws('|', unit_id = test.id('A'), coalesce(responsible, 'nobody'))
    from private.casefile where id = test.id('lent')), 't|nobody');
select test.eq('against no rule', (select count(*) from private.override where casefile_id = test.id('lent')), 0::bigint);
set session authorization anna;
select test.eq('withdrawn, with a reason', test.code($$select api.referral_withdraw(gen_random_uuid(), jsonb_build_object('id', test.id('t'), 'casefile_id',
    test.id('stand_in'), 'version', 2, 'remark', ' '))$$), 'FH021 reason_required remark');
select test.ok('withdrawn', api.referral_withdraw(gen_random_uuid(), jsonb_build_object('id', test.id('t'), 'casefile_id',
    test.id('stand_in'), 'version', 2, 'remark', 'forkert borger')) ? 'saved');
reset session authorization;
select test.eq('then nothing is owed', test.owes('stand_in'), 'nothing');
-- ---- accepted
update private.unit_proposal set status = 'lapsed' where status = 'open';
update private.benefit_period set target_group = '9' where casefile_id = test.id('colleague');
set session authorization bo;
select test.eq('a proposal of one''s own case', (select concat_ws('|', proposed_name, cause) from api.unit_proposal_list), 'B|group');
select test.ok('accepted', api.unit_decide(gen_random_uuid(), (select jsonb_build_object('id', id, 'casefile_id', casefile_id) from api.unit_proposal_list)) ? 'saved');
select test.eq('and gone from sight', (select count(*) from api.casefile where id = test.id('colleague')), 0::bigint);
set session authorization tom;
select test.eq('to whom it was sent', (select count(*) from api.unassigned_list where id = test.id('colleague')), 1::bigint);
reset session authorization;
select test.eq('once', (select string_agg(concat_ws('|', status, decided_by), ';') from private.unit_proposal
    where casefile_id = test.id('colleague') and decided_on is not null), 'accepted|bo');
update private.benefit_period set target_group = '6' where casefile_id = test.id('unassigned');
update private.casefile set unit_id = test.id('B') where id = test.id('unassigned');
select test.eq('a supervisor who moves it there has accepted it', (select string_agg(status, ';') from private.unit_proposal
    where casefile_id = test.id('unassigned') and decided_on is not null), 'accepted');
-- ---- slides
delete from private.category_history where match is null;
update private.benefit_period set target_group = '2', visitation = 'jobparat' where casefile_id = test.id('own_prot');
select private.job_categories();
select test.eq('the nightly job fills what is missing, once', private.job_categories(), 0);
set session authorization anna;
select test.ok('a step down', api.benefit_period_save(gen_random_uuid(), (select jsonb_build_object('id', id, 'version', version, 'change',
    '{"target_group": "3", "visitation": "aktivitetsparat"}'::jsonb) from api.benefit_period where casefile_id = test.id('own_prot'))) ? 'saved');
select test.eq('is remembered from its day', (select string_agg(concat_ws(' ', starts, what_en, slide), '; ' order by starts) from api.category_history
    where casefile_id = test.id('own_prot') and match is null), '2026-06-01 job-ready f; 2026-11-20 activity-ready t');
set session authorization sue;
select test.eq('and shown to the supervisor', (select string_agg(concat_ws('|', name, what_en, unit, recorded_by), '; ') from api.slide_list),
    '#### beskyttet ####|job-ready -> activity-ready|A|anna');
select test.eq('counted by unit', (select string_agg(concat_ws('|', unit, slides, month, unseen), '; ') from api.slide_units), 'A|1|1|1');
set session authorization anna;
select test.eq('a caseworker does not tick it off', test.code($$select api.slide_seen(gen_random_uuid(), (select jsonb_build_object('id', id, 'casefile_id', casefile_id)
    from api.slide_list))$$), '42501');
set session authorization tom;
select test.eq('nor another unit''s supervisor', test.code($$select api.slide_seen(gen_random_uuid(), jsonb_build_object('id', test.id('x'), 'casefile_id', test.id('own_prot')))$$), '42501');
set session authorization sue;
select test.ok('looked into', api.slide_seen(gen_random_uuid(), (select jsonb_build_object('id', id, 'casefile_id', casefile_id) from api.slide_list)) ? 'saved');
select test.eq('it stays counted', (select string_agg(concat_ws('|', unit, slides, unseen), '; ') from api.slide_units), 'A|1|0');
reset session authorization;
update private.casefile set unit_id = test.id('B'), responsible = 'eva' where id = test.id('own_prot');
set session authorization tom;
select test.eq('where it happened, wherever the case is', (select string_agg(concat_ws('|', unit, slides), '; ') from api.slide_units), 'A|1');
reset session authorization;
update private.casefile set unit_id = test.id('A'), responsible = 'anna' where id = test.id('own_prot');
update private.benefit_period set target_group = '2', visitation = 'jobparat' where casefile_id = test.id('own_prot');
select test.eq('taken back the same day it is none', (select string_agg(concat_ws(' ', starts, visitation, slide), '; ' order by starts) from private.category_history
    where casefile_id = test.id('own_prot') and match is null), '2026-06-01 jobparat f; 2026-11-20 jobparat f');
update private.benefit_period set target_group = '6', visitation = 'kategori_2' where casefile_id = test.id('own_prot');
update private.clock set today = '2026-11-22';
update private.benefit_period set target_group = '3', visitation = null where casefile_id = test.id('own_prot');
select test.eq('sickness between hides no slide', (select string_agg(concat_ws(' ', starts, coalesce(visitation, target_group), slide), '; ' order by starts)
    from private.category_history where casefile_id = test.id('own_prot') and match is null),
    '2026-06-01 jobparat f; 2026-11-20 kategori_2 f; 2026-11-22 3 t');
update private.clock set today = '2026-11-20';
update private.benefit_period set starts = '2026-05-04' where casefile_id = test.id('below');
select test.eq('a beginning that is corrected moves it', (select string_agg(concat_ws(' ', starts, target_group), '; ') from private.category_history
    where casefile_id = test.id('below') and match is null), '2026-05-04 3');
set role foothold_owner;
insert into private.category_history (casefile_id, starts, target_group, ready) values (test.id('below'), '2026-01-01', '2', true);
reset role;
update private.benefit_period set target_group = '5' where casefile_id = test.id('below');
update private.setting set value = 1 where name = 'slide_days';
select test.eq('for as many days as are counted', (select count(*) from private.category_history where slide and starts = '2026-05-04'), 1::bigint);
set session authorization una;
select test.eq('no longer in the list', (select count(*) from api.slide_list where starts = '2026-05-04'), 0::bigint);
reset session authorization;
update private.setting set value = 365 where name = 'slide_days';
set session authorization una;
select test.eq('within a year', (select string_agg(concat_ws('|', starts, what_en), '; ') from api.slide_list where starts = '2026-05-04'), '2026-05-04|job-ready -> activity-ready');
-- ---- old match codes
set session authorization anna;
select test.ok('match 4 of the old days', api.category_history_save(gen_random_uuid(), jsonb_build_object('id', test.id('m4'), 'version', 0, 'change',
    jsonb_build_object('casefile_id', test.id('own'), 'starts', '2009-03-01', 'match', 'k4', 'remark', 'fra det gamle system'))) ? 'saved');
select test.eq('stays what it was, and is read as today''s', (select concat_ws('|', starts, match, what_da, later, ready, slide) from api.category_history
    where id = test.id('m4')), '2009-03-01|k4|matchkategori 4|aktivitetsparat|f|f');
select test.eq('beside the later ones', (select string_agg(concat_ws(' ', starts, what_en), '; ' order by starts) from api.category_history
    where casefile_id = test.id('own')), '2009-03-01 match category 4; 2012-05-01 match 1, job-ready; 2026-06-01 job-ready');
select test.eq('no such match', test.code($$select api.category_history_save(gen_random_uuid(), jsonb_build_object('id', test.id('m6'), 'version', 0, 'change',
    jsonb_build_object('casefile_id', test.id('own'), 'starts', '2009-03-01', 'match', 'k6')))$$), 'FH010 bad_code match');
select test.eq('not of tomorrow', test.code($$select api.category_history_save(gen_random_uuid(), jsonb_build_object('id', test.id('m6'), 'version', 0, 'change',
    jsonb_build_object('casefile_id', test.id('own'), 'starts', '2026-11-21', 'match', 'k5')))$$), 'FH020 not_yet starts');
select test.eq('what periods say is not written by hand', test.code($$select api.category_history_save(gen_random_uuid(), (select jsonb_build_object('id', id, 'version',
    version, 'change', '{"remark": "nej"}'::jsonb) from api.category_history where casefile_id = test.id('own') and match is null limit 1))$$), 'FH007 kind_reserved match');
reset session authorization;
-- ---- under 25
select test.eq('29 February, in a year that has none', private.birthday('2000-02-29', 25), '2025-03-01'::date);
select test.eq('and in one that has', private.birthday('2000-02-29', 24), '2024-02-29'::date);
select test.eq('28 February', private.birthday('2000-02-28', 25), '2025-02-28'::date);
select test.eq('the line and the birthday agree on every day', (
    select count(*) from generate_series(date '1998-01-01', '2004-12-31', '1 day') b(born)
    cross join unnest('{2024-02-28,2024-02-29,2024-03-01,2025-02-27,2025-02-28,2025-03-01,2025-12-31}'::date[]) t(today)
    where (b.born::date > (t.today - interval '25 years')::date) <> (private.birthday(b.born::date, 25) > t.today)
       or (extract(year from age(t.today, b.born::date)) < 25) <> (private.birthday(b.born::date, 25) > t.today)), 0::bigint);
update private.unit_proposal set status = 'lapsed' where status = 'open';
update private.citizen set birth_date = '2001-11-20' where id = test.id('citizen own');
update private.citizen set birth_date = '2001-11-21' where id = test.id('citizen was_lent');
update private.citizen set birth_date = '2002-02-18' where id = test.id('citizen stand_in');
update private.citizen set birth_date = '2002-02-19' where id = test.id('citizen other');
update private.citizen set birth_date = '2006-01-01' where id = test.id('citizen was_prot');
update private.citizen set birth_date = '2006-01-01' where id = test.id('citizen prot');
update private.citizen set birth_date = '2001-11-20' where id = test.id('citizen own_prot');
update private.benefit_period set benefit = 'dagpenge', target_group = '1' where casefile_id = test.id('was_prot');
update private.unit_proposal set status = 'lapsed' where status = 'open' and casefile_id <> test.id('was_lent');
set session authorization max;
select test.refer('u', 'was_prot', '2026-11-18', '{"proposed": "jobparat"}') is not null;
reset session authorization;
update private.unit_proposal set status = 'lapsed' where status = 'open' and casefile_id not in (test.id('was_lent'), test.id('was_prot'));
insert into private.unit_proposal (casefile_id, cause, proposed_on, proposed_unit, rule_id)
values (test.id('other'), 'created', '2026-11-01', test.id('A1'), test.id('rule Unge'));
set session authorization max;
select test.eq('the youth queue: whoever is not 25 today, by what there is to do', (select string_agg(concat_ws(' ', section, test.name_of(casefile_id), age, days, birthday_days), '; '
    order by section_no, sort_on, id) from api.youth_queue),
    'awaiting was_prot 20 5 1503; elsewhere other 24 91; birthday was_lent 24 1; birthday stand_in 24 90; other prot');
select test.eq('of a protected one neither age nor day', (select concat_ws('|', name, birthday_text, age is null, birthday is null) from api.youth_queue
    where casefile_id = test.id('prot')), '#### beskyttet ####|-|t|t');
set session authorization eva;
select test.eq('each sees his unit''s', (select count(*) from api.youth_queue), 5::bigint);
set session authorization sue;
select test.eq('and no other''s', (select count(*) from api.youth_queue), 0::bigint);
reset session authorization;
update private.setting set value = 26 where name = 'youth_age';
select private.card_refresh();
set session authorization sue;
select test.eq('the age is a row', (select string_agg(test.name_of(casefile_id), ' ' order by test.name_of(casefile_id)) from api.youth_queue), 'own own_prot');
reset session authorization;
update private.setting set value = 25 where name = 'youth_age';
update private.clock set today = '2031-01-01';
select private.card_refresh();
select test.eq('who was protected and young is so no longer at 25', (select count(*) from private.card where young), 0::bigint);
update private.clock set today = '2026-11-20';
select private.card_refresh();
set session authorization anna;
select test.ok('a young citizen is registered', api.casefile_create('00000000-0000-0000-0000-0000000000f7', jsonb_build_object('id', test.id('young'), 'cpr', '6101064001',
    'family_name', 'Ung', 'target_group', '1', 'benefit', 'dagpenge', 'starts', '2026-11-18')) ? 'saved');
select test.eq('and referred at once, whatever the benefit', (select concat_ws('|', section, days, proposed_name) from api.youth_queue
    where casefile_id = test.id('young')), 'awaiting|7|A1');
select test.ok('nobody of 25', not exists (select from api.referral where casefile_id = test.id('new')));
reset session authorization;
