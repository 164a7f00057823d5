-- Following up: what waits leaves the queues and comes back by date; approvals by somebody else, once; the random sample.
create function test.queue(p_where text default 'true') returns text
volatile language plpgsql as $$
declare v text;
begin
    execute format('select string_agg(test.name_of(casefile_id), '' '' order by due_on, id) from api.queue where due_on < ''2027-01-01'' and test.name_of(casefile_id) in (''own'', ''own_prot'', ''colleague'') and %s', p_where) into v;
    return v;
end $$;
create function test.due(p_case text) returns uuid stable language sql as $$
    select o.id from private.obligation o where o.casefile_id = test.id(p_case) and o.status = 'open' and o.first_open
    order by o.due_on, o.id limit 1
$$;
grant execute on function test.due, test.queue to public;
create function test.hold(p_case text, p_until date, p_more jsonb default '{}') returns text volatile language plpgsql as $$
begin
    return test.code(format('select api.hold_put(gen_random_uuid(), %L)', jsonb_build_object('ids', jsonb_build_array(test.due_of(p_case)), 'until_on', p_until,
        'reason', 'answer', 'waiting_for', 'rehab_team') || p_more));
end $$;
create function test.plan(p_version int, p_change jsonb) returns text volatile language sql as $$
    select test.code(format('select api.save(gen_random_uuid(), %L)', test.change('plan', test.id('the plan'), p_version, p_change)))
$$;
create function test.decide(p_verb text, p_token text default null) returns text volatile language plpgsql as $$
declare v text;
begin
    execute format('select string_agg(concat_ws('' '', o.state, o.theirs, o.who), ''; '') from api.outcome(api.approval_%s(gen_random_uuid(), %L)) o', p_verb,
        jsonb_build_object('ids', jsonb_build_array(coalesce(p_token, (select token from api.review_list))), 'comment', 'hm')) into v;
    return v;
exception when others then
    return sqlstate || ' ' || sqlerrm;
end $$;
create function test.judge(p_sample text, p_verdict text, p_comment text) returns text volatile language sql as $$
    select test.code(format('select api.sample_review(gen_random_uuid(), %L)', jsonb_build_object('id', test.id(p_sample), 'version', 1, 'verdict', p_verdict, 'comment', p_comment)))
$$;
create function test.due_of(p_case text) returns uuid stable security definer language sql as $$ select test.due(p_case) $$;
delete from private.hold; delete from private.approval; delete from private.sample;
delete from private.meeting_participant; delete from private.agreement; delete from private.plan_review; delete from private.meeting;
delete from private.activity; delete from private.goal; delete from private.mentor_assignment; delete from private.plan;
update private.benefit_period set starts = '2026-11-12' where id = test.id('period own');       -- due 19-11
update private.benefit_period set starts = '2026-11-20' where id = test.id('period own_prot');  -- due 27-11
update private.benefit_period set starts = '2026-11-21' where id = test.id('period colleague'); -- due 28-11
-- ---- holds
set session authorization anna;
select test.eq('both are due', test.queue(), 'own own_prot');
select test.eq('put off', test.hold('own_prot', '2026-11-25'), 'ok');
select test.eq('it leaves the queue', test.queue(), 'own');
select test.eq('the day shows it as waiting, last', (select string_agg(section || ' ' || state, '; ' order by section_no, sort_at, id) from api.my_day
    where casefile_id = test.id('own_prot')), 'waiting waiting');
select test.eq('and for whom until when', (select why_en from api.my_day where casefile_id = test.id('own_prot'))
    like 'Waiting for rehab team until 25-11-2026 (Wed). LAB%', true);
select test.eq('the list of what waits', (select format('%s %s %s', test.name_of(casefile_id), back_on, waiting_for) from api.hold_list), 'own_prot 2026-11-25 rehab_team');
select test.eq('until today is no time', test.hold('own_prot', '2026-11-20'), 'FH065 past_day until_on');
select test.eq('nor is a year', test.hold('own_prot', '2027-11-20'), 'FH066 hold_too_long until_on');
select test.eq('nor nothing', test.hold('own_prot', null), '23502');
select test.eq('for whom is one of the list', test.hold('own_prot', '2026-11-25', '{"waiting_for": "godot"}'), 'FH010 bad_code waiting_for');
select test.eq('not in somebody else''s case', test.hold('colleague', '2026-11-25'), 'FH003 not_found');
select test.eq('what is past the law''s date is not put off', test.hold('own', '2026-12-24'), 'FH062 law_passed until_on');
select test.eq('so it is never hidden', test.queue(), 'own');
select test.eq('nor called waiting', (select string_agg(state, ' ') from api.my_day where casefile_id = test.id('own')), 'open');
select test.eq('no hold is written past its verb', test.code($$select api.save(gen_random_uuid(), jsonb_build_array(jsonb_build_object('entity', 'hold', 'version', 1,
    'id', (select id from api.hold_list), 'change', '{"until_on": "2027-01-01"}'::jsonb)))$$), 'FH002 unknown_field until_on');
reset session authorization;
update private.clock set today = '2026-11-24';
set session authorization anna;
select test.eq('the day before', test.queue($$casefile_id = test.id('own_prot')$$), null);
reset session authorization;
update private.clock set today = '2026-11-25';
set session authorization anna;
select test.eq('back by itself on its day', test.queue($$casefile_id = test.id('own_prot')$$), 'own_prot');
select test.eq('put off beyond the law''s date', test.hold('own_prot', '2026-12-24'), 'ok');
select test.eq('the list says when it is back', (select back_on from api.hold_list), '2026-11-28');
reset session authorization;
update private.clock set today = '2026-11-28';
set session authorization anna;
select test.eq('back at once when that has passed', test.queue($$casefile_id = test.id('own_prot')$$), 'own_prot');
reset session authorization;
update private.clock set today = '2026-11-26';
set session authorization anna;
select test.eq('it waits again', test.queue($$casefile_id = test.id('own_prot')$$), null);
select test.eq('ended early, beside one that is not there', (select string_agg(o.state || coalesce(' ' || o.message, ''), ', ' order by o.state) from api.outcome(
    api.hold_end(gen_random_uuid(), jsonb_build_object('ids', (select jsonb_agg(id) from api.hold_list) || to_jsonb(test.id('nothing'))))) o), 'refused not_found, saved');
select test.eq('and back', test.queue($$casefile_id = test.id('own_prot')$$), 'own_prot');
reset session authorization;
update private.clock set today = '2026-11-20';
select test.eq('one row per obligation, its history kept', (select count(*) || ' ' || max(version) from private.hold where obligation_id = test.due('own_prot')), '1 3');
select test.eq('recomputing keeps it', (select count(*) from (select private.obligations_recompute()) x, private.hold), '1');
-- ---- the queue by filters, and counted
set session authorization sue;
select test.eq('a supervisor: led units', test.queue('true'), 'own colleague');
select test.eq('flags', (select string_agg(flags, '; ' order by due_on, id) from api.queue where due_on < '2027-01-01'
    and test.name_of(casefile_id) in ('own', 'own_prot', 'colleague')), 'law none; none');
select test.eq('by band', (select string_agg(b.code, ' ' order by b.starts, b.ends) from api.due_band b where date '2026-11-19' >= b.starts and date '2026-11-19' < b.ends),
    'overdue late');
select test.eq('counted: what one sees, by unit', (select string_agg(label_en || ' ' || open || ' ' || overdue, '; ' order by sort) from api.queue_overview where dimension = 'unit'),
    (select format('A %s %s;   A1 %s %s', count(*) filter (where unit = 'A'), count(*) filter (where unit = 'A' and days < 0),
        count(*) filter (where unit = 'A1'), count(*) filter (where unit = 'A1' and days < 0)) from api.queue));
select test.eq('the worker''s count is his queue', (select open from api.queue_overview where responsible = 'anna'),
    (select count(*)::int from api.queue where responsible = 'anna'));
select test.eq('nobody''s cases have a line: so many as the queue has, and some',
    (select open || ' ' || overdue || ' ' || (open > 0) from api.queue_overview where no_worker),
    (select count(*) || ' ' || count(*) filter (where days < 0) || ' true' from api.queue where no_worker));
select test.eq('all bands together are all there is', (select sum(open)::int from api.queue_overview where dimension = 'band'), (select count(*)::int from api.queue));
select test.eq('so are all kinds', (select sum(open)::int from api.queue_overview where dimension = 'topic'), (select count(*)::int from api.queue));
set session authorization una;
select test.eq('nobody else''s unit is counted', (select string_agg(label_en, '; ' order by sort) from api.queue_overview where dimension in ('unit', 'worker')),
    'Without a worker; A1; Una Test');
reset session authorization;
insert into private.obligation (casefile_id, unit_id, rule_id, subject_id, anchor_on, ordinal, of_n, owed_by, window_from, due_on, latest_on, first_open)
    select u.id, c.unit_id, o.rule_id, u.id, o.anchor_on, 10000 + g, o.of_n, o.owed_by, o.window_from, u.due, u.due, true
    from (values (test.id('own'), 1100, date '2027-06-01'), (test.id('below'), 40, date '2026-11-01')) u (id, n, due)
    join private.casefile c on c.id = u.id cross join generate_series(1, u.n) g
    cross join (select * from private.obligation order by id limit 1) o;
create function test.counted(p_units text[]) returns text language sql as $$
    select open || ' ' || overdue from private.queue_count(array(select test.id(n) from unnest(p_units) n), null, null, '2026-11-01', '2027-06-02')
$$;
select test.eq('in ' || units::text || ': more than 1,000, and all that are overdue', test.counted(units),
    (select '1001 ' || count(*) from private.obligation o where o.unit_id in (test.id('A'), test.id('A1')) and o.status = 'open' and o.first_open
     and o.due_on >= '2026-11-01' and o.due_on < private.today()))
from (values ('{A,A1}'::text[]), ('{A1,A}')) v (units);
delete from private.obligation where ordinal > 10000;
-- ---- approval
set session authorization anna;
select test.eq('a draft asks nobody', test.plan(0, jsonb_build_object('casefile_id', test.id('own'), 'status', 'draft', 'starts', '2026-11-01', 'review_on', '2027-01-01')), 'ok');
select test.eq('nothing is sent in', (select count(*) from api.approval), '0');
select test.eq('taken into use it is', test.plan(1, '{"status": "active"}'), 'ok');
select test.eq('sent in by itself', (select format('%s %s %s %s', kind, state, author, subject_version) from api.approval), 'plan submitted anna 2');
select test.eq('a caseworker decides nothing', test.code($$select api.approval_approve(gen_random_uuid(), '{"ids": ["x"]}')$$), '42501');
set session authorization tom;
select test.eq('another unit''s supervisor sees none', (select count(*) from api.review_list), '0');
reset session authorization;
create table test.seen as select token from private.approval;
grant select on test.seen to public;
set session authorization tom;
select test.eq('and decides none', test.decide('approve', (select token from test.seen)), 'FH003 not_found');
set session authorization sue;
select test.eq('asked: the unit''s supervisor', (select asked from api.review_list), 'sue');
select test.eq('sent back', test.decide('return'), 'saved');
select test.eq('it leaves the list', (select count(*) from api.review_list), '0');
set session authorization anna;
select test.eq('the author sees it in his day, with the reason', (select section || ' ' || why_en from api.my_day where state = 'returned'), 'returned Sent back by Sue Test: hm');
select test.eq('changed, it is sent in again', test.plan(2, '{"summary": "no. 2"}'), 'ok');
set session authorization sue;
select test.eq('again', (select state from api.review_list), 'submitted');
select test.eq('a decision about what it was before', test.decide('approve', (select token from test.seen)), 'conflict submitted anna');
select test.eq('approved', test.decide('approve'), 'saved');
set session authorization anna;
select test.eq('what is not its content', test.plan(3, '{"review_on": "2027-01-09"}'), 'ok');
select test.eq('leaves it approved', (select state from api.approval), 'approved');
set session authorization max;
select test.eq('the second one is told who was first', test.decide('return', (select a.id || '/' || (a.version - 1) from api.approval a)), 'conflict approved sue');
set session authorization sue;
select test.eq('a supervisor changes what was approved', test.plan(4, '{"summary": "no. 3"}'), 'ok');
select test.eq('that makes it invalid, and another is asked', (select state || ' ' || asked from api.review_list), 'invalid max');
select test.eq('nobody approves his own', test.decide('approve'), 'FH061 own_work');
set session authorization anna;
select test.eq('not even when another was the last', test.plan(5, '{"summary": "no. 4"}'), 'ok');
set session authorization sue;
select test.eq('he had a hand in it', test.decide('approve'), 'FH061 own_work');
set session authorization max;
select test.eq('the substitute may', test.decide('approve'), 'saved');
set session authorization sue;
select test.eq('a rule that is not in force asks nothing', test.code($$select 1$$), 'ok');
reset session authorization;
select test.eq('the table refuses it too', test.code($$update private.approval set decided_by = author$$), '23514');
update private.approval_rule set valid_to = '2026-11-20' where id = 'plan_active';
set session authorization anna;
select test.eq('saved', test.plan(6, '{"summary": "no. 5"}'), 'ok');
select test.eq('still approved', (select state from api.approval), 'approved');
-- ---- the sample
reset session authorization;
update private.clock set today = '2026-12-10';
update private.change set at = '2026-11-15 12:00+01';
insert into private.change (who, at, casefile_id, entity, row_id, version, fields)
select 'anna', '2026-11-30 23:30+01', c.id, 'citizen', c.citizen_id, 9, '{phone}' from private.casefile c;
update private.setting set value = 3 where name = 'sample_per_worker';
select test.eq('drawn: so many of each', (select private.job_sample() >= 3), true);
select test.eq('of every worker', (select count(*) from private.sample where worker = 'anna' and month = '2026-11-01'), '3');
select test.eq('drawn once', (select private.job_sample()), '0');
create table test.drawn as select casefile_id from private.sample where worker = 'anna';
delete from private.sample;
select test.eq('again', (select private.job_sample() >= 3), true);
select test.eq('the same draw', (select count(*) from private.sample s join test.drawn d using (casefile_id) where s.worker = 'anna'), '3');
delete from private.sample;
update private.setting set value = 2 where name = 'sample_seed';
select test.eq('another seed', (select private.job_sample() >= 3), true);
select test.eq('another draw', (select count(*) < 3 from private.sample s join test.drawn d using (casefile_id) where s.worker = 'anna'), true);
delete from private.sample;
insert into private.sample (id, casefile_id, month, worker) values (test.id('s1'), test.id('own'), '2026-11-01', 'anna'), (test.id('s2'), test.id('colleague'), '2026-11-01', 'sue'),
    (test.id('s3'), test.id('other'), '2026-11-01', 'eva');
set session authorization sue;
select test.eq('faults are said', test.judge('s1', 'minor', null), 'FH021 reason_required comment');
select test.eq('looked at', test.judge('s1', 'minor', 'uden dato'), 'ok');
select test.eq('not one''s own', test.judge('s2', 'good', null), 'FH061 own_work');
select test.eq('not another unit''s', test.judge('s3', 'good', null), 'FH003 not_found');
select test.eq('kept', (select verdict || ' ' || reviewed_by || ' ' || reviewed_on from api.sample_list where id = test.id('s1')), 'minor sue 2026-12-10');
set session authorization anna;
select test.eq('caseworkers do not', test.judge('s1', 'good', null), '42501');
reset session authorization;
