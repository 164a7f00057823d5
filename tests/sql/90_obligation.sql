-- Obligations: each rule of the contact course against an example worked out by hand, and what makes them change. The
-- paragraphs and what they say are in the rule rows; the examples say only dates.
-- A case with one benefit period; nothing else is owed in it.
create function test.course(p_name text, p_benefit text, p_group text, p_starts date, p_visitation text default null,
                            p_request date default null, p_born text default '6101800000', p_education text default null,
                            p_children boolean default null) returns void
volatile language plpgsql as $$
begin
    insert into private.citizen (id, family_name, birth_date, education, children_at_home)
    values (test.id('citizen ' || p_name), p_name, private.cpr_birth(p_born), p_education, p_children);
    insert into private.casefile (id, citizen_id, case_no, unit_id, responsible, opened_on)
    values (test.id(p_name), test.id('citizen ' || p_name),
            '2026-' || lpad((900000 + (select count(*) from private.casefile))::text, 6, '0'), test.id('A'), 'anna', p_starts);
    insert into private.benefit_period (id, casefile_id, benefit, target_group, starts, visitation, first_request)
    values (test.id('period ' || p_name), test.id(p_name), p_benefit, p_group, p_starts, p_visitation, p_request);
end $$;
-- "rule ordinal due/latest status; …" of a case; the law's date only where it differs.
create function test.owed(p_name text, p_rule text default 'R%') returns text
stable language sql as $$
    select coalesce(string_agg(concat(o.rule_id, ' ', o.ordinal, ' ', o.due_on,
                               case when o.latest_on <> o.due_on then '/' || o.latest_on end,
                               case when o.status <> 'open' then ' ' || o.status end), '; '
                               order by o.rule_id, o.anchor_on, o.ordinal), 'nothing')
    from private.obligation o where o.casefile_id = test.id(p_name) and o.rule_id like p_rule and o.status <> 'void'
$$;
create function test.meet(p_name text, p_id text, p_kind text, p_day date, p_status text default 'held',
                          p_resets boolean default true, p_form text default 'fremmoede') returns void
volatile language sql as $$
    insert into private.meeting (id, casefile_id, kind, form, starts_at, ends_at, worker, status, resets_deadline)
    values (test.id(p_id), test.id(p_name), p_kind, p_form, (p_day + time '10:00') at time zone 'Europe/Copenhagen',
            (p_day + time '10:30') at time zone 'Europe/Copenhagen', 'max', p_status, p_resets)
$$;
-- ---- each rule
select test.course(n, b, g, s, v, r, born, e, c) from (values
    ('dag',      'dagpenge',        '1', '2026-05-04'::date, null::text, '2026-05-04'::date, '6101800000', null::text, null::boolean),
    ('young',    'dagpenge',        '1', '2026-05-04', null, '2026-05-04', '6101054000', 'no', false),
    ('young_ed', 'dagpenge',        '1', '2026-05-04', null, '2026-05-04', '6101054000', 'yes', false),
    ('kont',     'kontanthjaelp',   '2', '2026-06-03', 'jobparat', '2026-06-01', '6101800000', null, null),
    ('udd',      'kontanthjaelp',   '4', '2026-06-03', null, null, '6101800000', null, null),
    ('sick',     'sygedagpenge',    '6', '2026-05-04', null, '2026-05-08', '6101800000', null, null),
    ('sick1',    'sygedagpenge',    '6', '2026-05-04', 'kategori_1', null, '6101800000', null, null),
    ('sick3',    'sygedagpenge',    '6', '2026-05-04', 'kategori_3', null, '6101800000', null, null),
    ('ledig',    'ledighedsydelse', '9', '2026-05-31', null, null, '6101800000', null, null),
    ('flex',     'fleksloentilskud', '9', '2024-06-11', null, null, '6101800000', null, null),
    ('before',   'kontanthjaelp',   '3', '2025-06-30', null, null, '6101800000', null, null),
    ('first_day', 'kontanthjaelp',  '3', '2025-07-01', null, null, '6101800000', null, null),
    ('none',     'ingen',           '12', '2026-05-01', null, null, '6101800000', null, null)) c(n, b, g, s, v, r, born, e, c);
select test.eq(name || ', ' || rule, test.owed(name, rule), want) from (values
    ('dag', 'R4.dag.first', 'R4.dag.first 1 2026-05-18'),
    ('dag', 'R4.dag.akasse', 'R4.dag.akasse 2 2026-07-04/2026-08-04; R4.dag.akasse 3 2026-08-04'),
    ('dag', 'R4.dag.jobcentre',
     'R4.dag.jobcentre 1 2026-09-03/2026-11-04; R4.dag.jobcentre 2 2026-10-04/2026-11-04; R4.dag.jobcentre 3 2026-11-04'),
    ('dag', 'R4.dag.joint', 'R4.dag.joint 1 2027-09-04'),
    ('young', 'R%', 'R4.dag.joint 1 2027-09-04; R4.dag.young 1 2026-06-03/2026-11-04; R4.dag.young 2 2026-07-04/2026-11-04; '
        'R4.dag.young 3 2026-08-04/2026-11-04; R4.dag.young 4 2026-09-03/2026-11-04; R4.dag.young 5 2026-10-04/2026-11-04; '
        'R4.dag.young 6 2026-11-04'),
    ('young_ed', 'R4.dag.young', 'nothing'),
    ('young_ed', 'R4.dag.first', 'R4.dag.first 1 2026-05-18'),
    ('kont', 'R%', 'R4.kont.first 1 2026-06-08; R4.kont.four 2 2026-08-31/2026-12-01; R4.kont.four 3 2026-10-16/2026-12-01; '
        'R4.kont.four 4 2026-12-01'),
    ('udd', 'R4.kont.first', 'R4.kont.first 1 2026-06-10'),
    ('sick', 'R%', 'R4.syg.first 1 2026-06-28; R4.syg.four 2 2026-08-04/2026-11-04; R4.syg.four 3 2026-09-19/2026-11-04; '
        'R4.syg.four 4 2026-11-04'),
    ('sick1', 'R%', 'nothing'),
    ('sick3', 'R4.syg.first', 'R4.syg.first 1 2026-06-28'),
    ('ledig', 'R%', 'R4.other.four 1 2026-07-15/2026-11-30; R4.other.four 2 2026-08-30/2026-11-30; '
        'R4.other.four 3 2026-10-15/2026-11-30; R4.other.four 4 2026-11-30'),
    ('flex', 'flex.every', 'flex.every 1 2026-12-11'),
    ('before', 'R4%', 'nothing'),
    ('before', 'R3.kont.first', 'R3.kont.first 1 2025-07-07'),
    ('first_day', 'R4.kont.first', 'R4.kont.first 1 2025-07-08'),
    ('none', 'R%', 'nothing')) e(name, rule, want);
-- ---- why
create function test.why(p_name text, p_rule text, p_ordinal int, p_danish boolean) returns text
stable language sql as $$
    select private.rule_text(case when p_danish then r.why_da else r.why_en end, p_danish, r, o)
    from private.obligation o join private.rule r on r.id = o.rule_id
    where o.casefile_id = test.id(p_name) and o.rule_id = p_rule and o.ordinal = p_ordinal
$$;
select test.eq('why: the law, the arithmetic, what meets it', test.why('kont', 'R4.kont.first', 1, true),
    'LAB § 31: første samtale senest 1 uge efter første henvendelse om hjælp. 01-06-2026 (man) + 1 uge = 08-06-2026 (man). '
    'Opfyldes af en afholdt jobsamtale.');
select test.eq('why: a proposal is said to be one, beside the law''s date', test.why('kont', 'R4.kont.four', 3, false),
    'LAB § 31: at least 4 meetings in the first 6 months from the first request. 01-06-2026 (Mon) + 6 months = 01-12-2026 (Tue). '
    'No. 3 is proposed for 16-10-2026 (Fri), evenly spread; the law''s date is 01-12-2026 (Tue). Met by a job interview held.');
select test.eq('why: end of a week', test.why('sick', 'R4.syg.first', 1, true),
    'SDPL § 13 b: første opfølgning inden udgangen af uge 8 fra første fraværsdag. 04-05-2026 (man) + 8 uger - 1 dag = '
    '28-06-2026 (søn). Opfyldes af en afholdt opfølgningssamtale.');
select test.eq('why: an interval', test.why('flex', 'flex.every', 1, true),
    'LAB § 116 ff.: opfølgning hver 30 måneder i fleksjob. 11-06-2024 (tir) + 30 måneder = 11-12-2026 (fre). '
    'Opfyldes af et personligt møde.');
select test.ok('no text has a placeholder left', not exists (
    select from private.obligation o join private.rule r on r.id = o.rule_id,
           unnest(array[r.what_da, r.what_en, r.why_da, r.why_en]) t
    where coalesce(private.rule_text(t, true, r, o), '{') ~ '[{}]'));
select test.ok('every rule says its law, source and mark', not exists (
    select from private.rule where paragraph = '' or source = '' or mark not in ('V', 'V2', 'C', 'I', 'M')));
-- ---- what meets them
select test.meet('kont', 'k booked', 'jobsamtale', '2026-06-04', 'booked');
select test.eq('booked is not held', test.owed('kont', 'R4.kont.first'), 'R4.kont.first 1 2026-06-08');
select test.eq('but the booking is known', (select booked_id from private.obligation
    where casefile_id = test.id('kont') and rule_id = 'R4.kont.first'), test.id('k booked'));
update private.meeting set status = 'no_show' where id = test.id('k booked');
select test.eq('a no-show meets nothing', test.owed('kont', 'R4.kont.first'), 'R4.kont.first 1 2026-06-08');
select test.eq('and is no booking', (select booked_for from private.obligation
    where casefile_id = test.id('kont') and rule_id = 'R4.kont.first'), 'infinity'::timestamptz);
select test.meet('kont', 'k info', 'informationsmoede', '2026-06-05');
select test.eq('another kind of meeting meets nothing', test.owed('kont', 'R4.kont.first'), 'R4.kont.first 1 2026-06-08');
select test.meet('kont', 'k letter', 'jobsamtale', '2026-06-05', 'held', false);
select test.eq('contact that does not reset the deadline meets nothing', test.owed('kont', 'R4.kont.first'),
    'R4.kont.first 1 2026-06-08');
create temp table before as select rule_id, ordinal, id from private.obligation where casefile_id = test.id('kont');
grant select on before to public;
select test.meet('kont', 'k 1', 'jobsamtale', '2026-06-08');
select test.eq('held on the last day', test.owed('kont', 'R4.kont.first'), 'R4.kont.first 1 2026-06-08 met');
select test.eq('by which meeting', (select satisfied_by from private.obligation
    where casefile_id = test.id('kont') and rule_id = 'R4.kont.first'), test.id('k 1'));
select test.meet('kont', 'k 2', 'opfoelgning', '2026-09-15');
select test.eq('later than proposed, within the law: met', test.owed('kont', 'R4.kont.four'),
    'R4.kont.four 2 2026-08-31/2026-12-01 met; R4.kont.four 3 2026-10-16/2026-12-01; R4.kont.four 4 2026-12-01');
select test.eq('lists show the first open one', (select string_agg(ordinal::text, ',') from private.obligation
    where casefile_id = test.id('kont') and rule_id like 'R4%' and first_open), '3');
select test.ok('ids survive', not exists (select from before b where not exists (
    select from private.obligation o where o.id = b.id and o.rule_id = b.rule_id and o.ordinal = b.ordinal)));
select test.eq('the card says what is next', (select next_due_on from private.card where casefile_id = test.id('kont')),
    '2026-10-16'::date);
update private.meeting set status = 'booked' where id = test.id('k 2');
update private.meeting set status = 'held' where id = test.id('k 2');
select test.ok('there and back again: the same rows', not exists (select from before b where not exists (
    select from private.obligation o where o.id = b.id)));
select test.meet('udd', 'u 1', 'jobsamtale', '2026-06-11');
select test.eq('a day late', test.owed('udd', 'R4.kont.first'), 'R4.kont.first 1 2026-06-10 met_late');
select test.meet('ledig', 'l 1', 'jobsamtale', '2026-07-01');
select test.meet('first_day', 'f 1', 'jobsamtale', '2026-01-05');
select test.eq('the first meeting after the window meets all that remain, late', test.owed('first_day', 'R4.kont.four'),
    'R4.kont.four 2 2025-10-01/2026-01-01 met_late; R4.kont.four 3 2025-11-16/2026-01-01 met_late; R4.kont.four 4 2026-01-01 met_late');
select test.meet('dag', 'd 1', 'jobsamtale', '2026-05-11');
select test.eq('the job centre''s meeting is not the a-kasse''s', test.owed('dag', 'R4.dag.first'), 'R4.dag.first 1 2026-05-18');
select test.meet('dag', 'd 2', 'faellesmoede', '2026-05-12');
select test.eq('a joint one is both', test.owed('dag', 'R4.dag.first') || '; ' || test.owed('dag', 'R4.dag.jobcentre'),
    'R4.dag.first 1 2026-05-18 met; R4.dag.jobcentre 1 2026-09-03/2026-11-04 met; '
    'R4.dag.jobcentre 2 2026-10-04/2026-11-04 met; R4.dag.jobcentre 3 2026-11-04');
select test.eq('but not the one by month 16, which is a later one', test.owed('dag', 'R4.dag.joint'), 'R4.dag.joint 1 2027-09-04');
select test.eq('what the a-kasse owes is not on the card', (select next_due_on from private.card where casefile_id = test.id('dag')),
    '2026-11-04'::date);
select test.meet('flex', 'x 1', 'fleksopfoelgning', '2026-10-01', 'held', true, 'telefon');
select test.eq('the flex follow-up must be in person', test.owed('flex', 'flex.every'), 'flex.every 1 2026-12-11');
select test.meet('flex', 'x 2', 'fleksopfoelgning', '2026-11-02');
select test.eq('and starts the interval anew', test.owed('flex', 'flex.every'), 'flex.every 1 2026-12-11 met; flex.every 2 2029-05-02');
-- ---- periods
update private.benefit_period set ends = '2026-08-31' where id = test.id('period udd');
insert into private.benefit_period (id, casefile_id, benefit, target_group, starts, visitation)
values (test.id('period udd 2'), test.id('udd'), 'kontanthjaelp', '5', '2026-09-01', 'aktivitetsparat');
select test.eq('a new category within the same benefit keeps the clock', test.owed('udd', 'R4.kont.first'),
    'R4.kont.first 1 2026-06-10 met_late');
update private.benefit_period set benefit = 'sygedagpenge', target_group = '6', visitation = null where id = test.id('period udd 2');
select test.eq('a shift of benefit begins a new course', test.owed('udd', 'R5.syg%'),
    'R5.syg.one 1 2027-03-01');
select test.eq('and the old one is no longer owed', (select string_agg(distinct until::text, ',') from private.obligation
    where casefile_id = test.id('udd') and rule_id = 'R4.kont.four'), '2026-09-01');
update private.benefit_period set benefit = 'kontanthjaelp', target_group = '4', starts = '2026-09-02' where id = test.id('period udd 2');
select test.eq('a day between two periods of kontanthjælp: from the beginning again', test.owed('udd', 'R_.kont.first'),
    'R4.kont.first 1 2026-06-10 met_late; R5.kont.first 1 2026-09-09');
update private.benefit_period set ends = '2026-05-31' where id = test.id('period dag');
insert into private.benefit_period (id, casefile_id, benefit, target_group, starts)
values (test.id('period dag 2'), test.id('dag'), 'dagpenge', '1', '2026-07-01');
select test.eq('dagpenge adds up: 30 days of work put everything after them back', test.owed('dag', 'R4.dag.akasse'),
    'R4.dag.akasse 2 2026-08-03/2026-09-03; R4.dag.akasse 3 2026-09-03');
select test.eq('why says so', test.why('dag', 'R4.dag.akasse', 3, true),
    'LAB § 31: a-kassen holder mindst 3 samtaler i de første 3 måneder. 04-05-2026 (man) + 3 måneder + 30 dage uden ydelsen = '
    '03-09-2026 (tor). Nr. 3 foreslås 03-09-2026 (tor), jævnt fordelt. Opfyldes af en afholdt samtale i a-kassen.');
select test.eq('what fell due before the gap stays', test.owed('dag', 'R4.dag.first'), 'R4.dag.first 1 2026-05-18 met');
create temp table sick_before as select id, ordinal, rule_id from private.obligation where casefile_id = test.id('sick');
update private.benefit_period set starts = '2026-05-11' where id = test.id('period sick');
select test.eq('a corrected start moves everything', test.owed('sick', 'R4.syg.first'), 'R4.syg.first 1 2026-07-05');
select test.eq('the old rows are void, not gone', (select count(*) from private.obligation
    where casefile_id = test.id('sick') and rule_id like 'R4%' and status = 'void'), 4::bigint);
update private.benefit_period set starts = '2026-05-04' where id = test.id('period sick');
select test.ok('corrected back: the old ids live again', not exists (select from sick_before b where not exists (
    select from private.obligation o where o.id = b.id and o.status = 'open')));
update private.benefit_period set visitation = 'kategori_1' where id = test.id('period sick');
select test.eq('category 1 owes nothing', test.owed('sick'), 'nothing');
update private.citizen set education = 'no' where id = test.id('citizen young_ed');
select test.eq('what is learnt about the citizen counts', test.owed('young_ed', 'R4.dag.first'), 'nothing');
update private.casefile set closed_on = '2026-11-20' where id = test.id('ledig');
select test.eq('a closed case owes nothing today', (select count(*) from private.obligation
    where casefile_id = test.id('ledig') and status = 'open' and until > private.today()), 0::bigint);
select test.eq('and its card says so', (select next_due_on from private.card where casefile_id = test.id('ledig')), 'infinity'::date);
-- a duty that ends by date alone: queries know at once, the card by the nightly job
update private.benefit_period set ends = '2026-11-20' where id = test.id('period udd 2');
select test.eq('owed on its last day', (select next_due_on from private.card where casefile_id = test.id('udd')), '2026-09-09'::date);
update private.clock set today = '2026-11-21';
select test.eq('the day after, the queue has it no more', (select count(*) from private.obligation
    where casefile_id = test.id('udd') and status = 'open' and first_open and until > private.today()), 0::bigint);
select private.card_refresh();
select test.eq('nor, after the nightly job, the card', (select next_due_on from private.card where casefile_id = test.id('udd')), 'infinity'::date);
update private.clock set today = '2026-11-20';
-- ---- local rules and dated sets
insert into private.rule_set (id, name_da, name_en, law, applies_by, valid_from, unit_id, source, mark)
values ('local', 'l', 'l', 'lokal', 'period_start', '2026-01-01', test.id('B'), 'test', 'I');
insert into private.rule (id, rule_set, kind, anchor, unit, to_n, meeting_kinds, paragraph, what_da, what_en, why_da, why_en, source, mark)
values ('local.week', 'local', 'first_within', 'period_start', 'day', 7, '{jobsamtale}', 'lokal', 'w', 'w', 'w', 'w', 'test', 'I');
update private.rule_set set valid_to = '2026-06-02' where id = 'R4';
select test.ok('rules changed: the whole is recomputed', private.obligations_recompute() > 0);
select test.eq('a course begun before the set ended keeps it', test.owed('dag', 'R4.dag.first'), 'R4.dag.first 1 2026-05-18 met');
select test.eq('one begun after does not have it', test.owed('kont'), 'nothing');
select test.eq('a local set is not for other units', test.owed('none', 'local%'), 'nothing');
update private.casefile set unit_id = test.id('B') where id = test.id('none');
select test.eq('but comes with a move', test.owed('none', 'local%'), 'local.week 1 2026-05-08');
update private.rule_set set valid_to = 'infinity' where id = 'R4';
-- ---- the difference is the whole
create function test.obligations() returns text stable language sql as $$
    select md5(string_agg(concat_ws('|', casefile_id, rule_id, subject_id, anchor_on, ordinal, of_n, owed_by, window_from, due_on,
               latest_on, until, gap_days, status, satisfied_by, met_on, booked_for, booked_id, first_open, unit_id, responsible),
               ';' order by casefile_id, rule_id, subject_id, anchor_on, ordinal))
    from private.obligation where status <> 'void'
$$;
select private.obligations_recompute();
select test.eq('once more changes nothing', private.obligations_recompute(), 0);
-- a hundred random changes, each followed by its triggers alone
create function test.stir(p_n int) returns void volatile language plpgsql as $$
declare
    v_case uuid;
begin
    for i in 1 .. p_n loop
        select id into v_case from private.casefile order by md5(i || id::text) limit 1;
        case i % 6
        when 0 then
            insert into private.meeting (casefile_id, kind, starts_at, ends_at, worker, status)
            values (v_case, (array['jobsamtale', 'opfoelgning', 'akasse', 'mentorkontakt'])[1 + i % 4],
                    timestamptz '2026-05-01 08:00+02' + i * interval '2 days', timestamptz '2026-05-01 08:15+02' + i * interval '2 days',
                    'max', case when i % 4 = 0 then 'no_show' else 'held' end);
        when 1 then
            update private.meeting set status = 'held', starts_at = starts_at - interval '3 days', ends_at = ends_at - interval '3 days'
            where casefile_id = v_case and starts_at < '2026-11-20' and status <> 'cancelled';
        when 2 then
            update private.benefit_period set starts = starts + i % 5 - 2 where casefile_id = v_case and starts > '2025-08-01';
        when 3 then
            update private.mentor_assignment set ends = ends + i % 3 - 1 where casefile_id = v_case;
        when 4 then
            update private.plan set review_on = review_on + i % 7 where casefile_id = v_case;
        else
            insert into private.plan_review (casefile_id, plan_id, due_on, held_on)
            select casefile_id, id, '2026-08-01'::date + i % 3, '2026-08-01'::date + i % 5 from private.plan where casefile_id = v_case;
        end case;
    end loop;
end $$;
select test.stir(100);
select test.eq('after a hundred changes, recomputing all finds nothing to do', private.obligations_recompute(), 0);
create temp table stirred as select test.obligations() as sum;
delete from private.obligation;
select private.obligations_recompute();
select test.eq('and from nothing makes the same', test.obligations(), (select sum from stirred));
