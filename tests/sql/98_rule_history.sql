-- What puts deadlines back and what rules a case is under, as people change it; closing days; years; and random histories, in
-- which the triggers' way and the full recompute must make the same rows, ids included.
create function test.open_dates(p_name text, p_rule text) returns text stable language sql as $$
    select coalesce(string_agg(o.ordinal || ' ' || o.due_on, '; ' order by o.ordinal), '-') from private.obligation o
    where o.casefile_id = test.id(p_name) and o.rule_id = p_rule and o.status = 'open'
$$;
update private.benefit_period set starts = '2026-11-02' where id = test.id('period own');
select test.eq('the law''s date', test.open_dates('own', 'R5.kont.first'), '1 2026-11-09');
create temp table id_before as select id from private.obligation where casefile_id = test.id('own') and rule_id = 'R5.kont.first';
-- ---- exemptions, by api.save as anybody would
set session authorization anna;
select test.eq('an exemption is saved', test.code(format($$select api.save(%L, %L)$$, test.id('op ex'), test.change('exemption', test.id('ex'), 0,
    jsonb_build_object('casefile_id', test.id('own'), 'ground', 'illness', 'starts', '2026-11-05', 'ends', '2026-11-09')))), 'ok');
reset session authorization;
select test.eq('an exemption of five days puts the deadline back by five', test.open_dates('own', 'R5.kont.first'), '1 2026-11-14');
select test.ok('and it is the same row', exists (select from private.obligation o join id_before b using (id) where o.pause_days = 5 and o.rule_id = 'R5.kont.first' and o.status = 'open'));
select test.eq('why says so', (select private.rule_why(true, r, o) from private.obligation o join private.rule r on r.id = o.rule_id
    where o.casefile_id = test.id('own') and r.id = 'R5.kont.first' and o.status = 'open'),
    'LAB § 31: første samtale senest 1 uge efter første henvendelse om hjælp. 02-11-2026 (man) + 1 uge + 5 dage fritaget = 14-11-2026 (lør). '
    'Opfyldes af en afholdt jobsamtale. (Reglen er udledt.)');
set session authorization anna;
select test.eq('the days come back when it is shortened', test.code(format($$select api.save(%L, %L)$$, test.id('op ex 2'),
    test.change('exemption', test.id('ex'), 1, '{"ends": "2026-11-05"}'))), 'ok');
select test.eq('an end before the beginning', test.code(format($$select api.save(%L, %L)$$, test.id('op ex 3'),
    test.change('exemption', test.id('ex'), 2, '{"ends": "2026-11-04"}'))), '23514');
select test.eq('an unknown ground is told by field', test.code(format($$select api.save(%L, %L)$$, test.id('op ex 4'),
    test.change('exemption', test.id('ex'), 2, '{"ground": "because"}'))), 'FH010 bad_code ground');
select test.eq('a case out of reach', test.code(format($$select api.save(%L, %L)$$, test.id('op ex 5'),
    test.change('exemption', test.id('ex x'), 0, jsonb_build_object('casefile_id', test.id('other'), 'ground', 'illness',
    'starts', '2026-11-05', 'ends', '2026-11-09')))), 'FH003 not_found');
-- ---- years, days that do not exist
select test.eq(e || ': ' || f || ' ' || v, test.code(format($$select api.save(%L, %L)$$, test.id('op y ' || f || v),
    test.change(e, test.id(i), 99, jsonb_build_object(f, v)))), w) from (values
    ('exemption', 'ex', 'starts', '1899-12-31', '22008 invalid_value starts'),
    ('exemption', 'ex', 'ends', '2101-01-01', '22008 invalid_value ends'),
    ('exemption', 'ex', 'ends', '10000-01-01', '22008 invalid_value ends'),
    ('exemption', 'ex', 'starts', '0044-03-15 BC', '22008 invalid_value starts'),
    ('exemption', 'ex', 'ends', '2026-02-29', '22008 invalid_value ends'),
    ('benefit_period', 'period own', 'ends', '2101-01-01', '22008 invalid_value ends'),
    ('meeting', 'meeting own', 'starts_at', '2101-01-01 10:00', '22008 invalid_value starts_at')) x(e, i, f, v, w);
reset session authorization;
select test.eq('one day now', test.open_dates('own', 'R5.kont.first'), '1 2026-11-10');
delete from private.exemption where id = test.id('ex');
select test.eq('none: the law''s date again', test.open_dates('own', 'R5.kont.first'), '1 2026-11-09');
-- ---- a programme, a unit, an a-kasse: the law's and the local deadline side by side
insert into private.rule_set (id, name_da, name_en, law, topic, applies_by, valid_from, unit_id, programme, local, source, mark) values
    ('u', 'u', 'u', 'u', 'local', 'period_start', '2026-01-01', test.id('A'), null, true, 'test', 'I'),
    ('p', 'p', 'p', 'p', 'local', 'event_date', '2026-01-01', null, 'jobfirst', true, 'test', 'I');
insert into private.rule (id, rule_set, kind, anchor, unit, to_n, meeting_kinds, duty, paragraph, what_da, what_en, why_da, why_en, source, mark) values
    ('u.first', 'u', 'first_within', 'period_start', 'day', 3, '{jobsamtale}', 'start', 'u', 'u', 'u', 'u', 'u', 'test', 'V'),
    ('p.first', 'p', 'first_within', 'programme_start', 'day', 5, '{virksomhedsbesoeg}', 'company', 'p', 'p', 'p', 'p', 'p', 'test', 'V');
select private.obligations_recompute();
select test.eq('a unit''s own rule', test.open_dates('own', 'u.first'), '1 2026-11-05');
update private.casefile set unit_id = test.id('A1') where id = test.id('own');
select test.eq('holds in the units below', test.open_dates('own', 'u.first'), '1 2026-11-05');
set session authorization max;
select test.eq('which is the stricter: the queue says it of both', (select string_agg(rule_id || strict, ' ' order by rule_id)
    from api.queue where casefile_id = test.id('own') and rule_id in ('u.first', 'R5.kont.first')), 'R5.kont.first> u.first<');
select test.eq('and why says which', (select why_da from api.queue where casefile_id = test.id('own') and rule_id = 'u.first'),
    'u Strengere end lovens frist: 09-11-2026 (man).');
reset session authorization;
update private.casefile set unit_id = test.id('B') where id = test.id('own');
select test.eq('not in others', test.open_dates('own', 'u.first'), '-');
select test.eq('no programme, no rule of it', test.open_dates('own', 'p.first'), '-');
insert into private.enrolment (id, casefile_id, programme, starts) values (test.id('en'), test.id('own'), 'jobfirst', '2026-11-10');
select test.eq('enrolled: its rule, from that day', test.open_dates('own', 'p.first'), '1 2026-11-15');
update private.enrolment set ends = '2026-11-12' where id = test.id('en');
select test.eq('over: no longer owed', (select until from private.obligation where casefile_id = test.id('own') and rule_id = 'p.first'), '2026-11-13'::date);
select test.eq('twice in one programme at a time', test.code(format($$insert into private.enrolment (casefile_id, programme, starts)
    values (%L, 'jobfirst', '2026-11-12')$$, test.id('own'))), '23P01');
-- ---- Tønder's 7 days beside the law's own week
update private.benefit_period set starts = '2026-11-02' where id = test.id('period lent');
insert into private.referral (casefile_id, referred_on, proposed) values (test.id('lent'), '2026-11-01', 'jobparat');
set session authorization max;
select test.eq('the visitation of 7 days, a day before the law''s week ends', (select string_agg(concat_ws(' ', rule_id, latest_on, strict), '; ' order by latest_on)
    from api.queue where casefile_id = test.id('lent') and rule_id in ('visitation.ready', 'R5.kont.first')),
    'visitation.ready 2026-11-08 <; R5.kont.first 2026-11-09 >');
select test.eq('said to whoever asks why', (select right(why_en, 63) from api.queue where casefile_id = test.id('lent') and rule_id = 'R5.kont.first'),
    'deadline is stricter: 08-11-2026 (Sun). (The rule is inferred.)');
reset session authorization;
-- ---- closing days
select test.eq('Easter of ' || d, private.easter(left(d, 4)::int), d::date) from unnest('{1961-04-02,2000-04-23,2008-03-23,2024-03-31,2025-04-20,2026-04-05,2038-04-25}'::text[]) d;
select test.eq(d || ' is ' || w, (select coalesce(string_agg(label_en, ', '), 'open') from private.closing_day where day = d), w) from (values
    ('2026-04-02'::date, 'Maundy Thursday'), ('2026-04-03', 'Good Friday'), ('2026-04-06', 'Easter Monday'), ('2026-05-14', 'Ascension Day'),
    ('2026-05-25', 'Whit Monday'), ('2023-05-05', 'Great Prayer Day'), ('2024-04-26', 'open'), ('2026-12-24', 'Christmas Eve'),
    ('2026-06-05', 'Constitution Day'), ('2026-12-28', 'open')) x(d, w);
select test.eq('a proposal skips Easter', private.workday('2026-04-06', '2026-04-02'), '2026-04-07'::date);
select test.eq('or comes before it', private.workday('2026-04-06', '2026-03-01'), '2026-04-01'::date);
insert into private.closing_day (day, label_da, label_en) values ('2026-11-23', 'flytning', 'moving');
select test.eq('a day the municipality has closed', private.workday('2026-11-23', '2026-11-23'), '2026-11-24'::date);
update private.closing_rule set active = false where name = 'christmas_eve';
select private.closing_days_put();
select test.ok('works on Christmas Eve here', private.is_open('2026-12-24'));
select test.ok('and its own day stays', not private.is_open('2026-11-23'));
select test.eq('once more changes nothing', private.closing_days_put(), 0);

-- ---- random histories: 200 cases, 1,200 changes, each followed by its triggers alone
select setseed(0.42);
create function test.pick(variadic p text[]) returns text volatile language sql as $$ select p[1 + floor(random() * cardinality(p))::int] $$;
create function test.day(p_from date, p_days int) returns date volatile language sql as $$ select p_from + floor(random() * p_days)::int $$;
create function test.live(p_case uuid, p_from date) returns void volatile language plpgsql as $$
declare
    v_day date := p_from;
    v_end date;
begin
    for i in 1 .. 1 + floor(random() * 3)::int loop
        v_end := v_day + 20 + floor(random() * 300)::int;
        insert into private.benefit_period (casefile_id, benefit, target_group, starts, ends, first_request, early_request)
        select p_case, split_part(x, '/', 1), split_part(x, '/', 2), v_day, v_end, test.pick(null, v_day::text)::date, test.pick(null, (v_day + 10)::text)::date
        from test.pick('dagpenge/1', 'kontanthjaelp/2', 'kontanthjaelp/3', 'kontanthjaelp/4', 'sygedagpenge/6', 'ressourceforloebsydelse/7',
                       'ressourceforloebsydelse/8', 'ledighedsydelse/9', 'fleksloentilskud/9') x;
        v_day := v_end + 1 + test.pick('0', '0', '5', '40')::int;
    end loop;
end $$;
create function test.stir(p_case uuid) returns void volatile language plpgsql as $$
begin
    case floor(random() * 9)::int
    when 0, 1, 2 then
        begin
            insert into private.meeting (casefile_id, kind, form, starts_at, ends_at, worker, status, resets_deadline)
            select p_case, test.pick('jobsamtale', 'opfoelgning', 'akasse', 'rehabteam', 'fleksopfoelgning'), 'fremmoede', t, t + interval '20 minutes', 'max',
                   test.pick('held', 'held', 'no_show', 'booked'), random() < 0.9
            from (select (test.day('2024-01-01', 900) + make_time(8 + floor(random() * 8)::int, 0, 0)) at time zone 'Europe/Copenhagen' as t) x;
        exception when exclusion_violation then null;
        end;
    when 3 then
        insert into private.exemption (casefile_id, ground, starts, ends)
        select p_case, 'other', d, d + floor(random() * 40)::int from test.day('2024-01-01', 900) d;
    when 4 then delete from private.exemption where id = (select id from private.exemption where casefile_id = p_case order by id limit 1);
    when 5 then update private.benefit_period set visitation = test.pick(null, 'kategori_1', 'kategori_2', 'kategori_3', 'jobparat')
                where casefile_id = p_case and random() < 0.5;
    when 6 then update private.casefile set unit_id = test.id(test.pick('A', 'A1', 'B')) where id = p_case;
    when 7 then update private.citizen set education = test.pick('no', 'yes', null), children_at_home = random() < 0.5, a_kasse = test.pick('3F', 'HK')
                where id = (select citizen_id from private.casefile where id = p_case);
    else
        begin
            insert into private.enrolment (casefile_id, programme, starts, ends)
            select p_case, 'jobfirst', d, d + floor(random() * 90)::int from test.day('2024-01-01', 900) d;
        exception when exclusion_violation then null;
        end;
    end case;
end $$;
create table test.life as select test.id('life ' || n) as id, n from generate_series(1, 200) n;
insert into private.citizen (id, family_name, birth_date) select test.id('life citizen ' || n), 'Liv ' || n, test.day('1960-01-01', 16000) from test.life;
insert into private.casefile (id, citizen_id, case_no, unit_id, responsible, opened_on)
select id, test.id('life citizen ' || n), '2024-' || 700000 + n, test.id('A'), 'anna', '2024-01-01' from test.life;
select count(test.live(id, test.day('2023-06-01', 500))) from test.life;
select count(test.stir(l.id)) from test.life l cross join generate_series(1, 6) i;
create temp table by_trigger as select * from private.obligation where casefile_id in (select id from test.life);
select test.eq('there is something to compare', (select format('rows %s, rules %s, paused %s, void %s', count(*) > 1500, count(distinct rule_id) > 25,
    count(*) filter (where pause_days > 0) > 50, count(*) filter (where status = 'void') > 20) from by_trigger), 'rows t, rules t, paused t, void t');
select test.eq('the full recompute finds nothing to do', private.obligations_recompute(), 0);
select test.eq('and leaves every row as it was, ids included', (select count(*) from by_trigger b full join (
    select * from private.obligation where casefile_id in (select id from test.life)) o using (id) where b is distinct from o), 0::bigint);
delete from private.obligation where casefile_id in (select id from test.life);
select private.obligations_recompute();
select test.eq('from nothing it makes the same', (select count(*) from (select * from by_trigger where status <> 'void') b full join (
    select * from private.obligation where casefile_id in (select id from test.life) and status <> 'void') o
    using (casefile_id, rule_id, subject_id, anchor_on, ordinal)
    where to_jsonb(b) - 'id' is distinct from to_jsonb(o) - 'id'), 0::bigint);
