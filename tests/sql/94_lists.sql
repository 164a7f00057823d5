-- What the screens show: the day, the queue, the case, the timeline. From work and card rows alone; names masked.
create function test.at(p_text text) returns timestamptz
immutable language sql as $$ select (p_text::timestamp) at time zone 'Europe/Copenhagen' $$;
delete from private.meeting_participant; delete from private.agreement; delete from private.plan_review; delete from private.meeting;
delete from private.activity; delete from private.goal; delete from private.note; delete from private.mentor_assignment; delete from private.plan;
delete from private.case_exit; delete from private.contact_attempt;
-- first request on: ninety days ago and so on, so that deadlines lie around the day
update private.benefit_period set starts = '2026-11-12' where id = test.id('period own');             -- first due 19-11
update private.benefit_period set starts = '2026-11-13' where id = test.id('period lent');            -- 20-11
update private.benefit_period set starts = '2026-11-20' where id = test.id('period own_prot');        -- 27-11
update private.benefit_period set starts = '2026-11-15' where id = test.id('period stand_in');        -- 22-11
update private.benefit_period set starts = '2026-11-21' where id = test.id('period colleague');
delete from private.access_session;
update private.casefile set closed_on = '2026-11-20' where id = test.id('was_lent');
insert into private.meeting (id, casefile_id, kind, form, starts_at, ends_at, worker, status, place) values
    (test.id('held today'), test.id('lent'), 'jobsamtale', 'fremmoede', test.at('2026-11-20 09:00'), test.at('2026-11-20 09:30'), 'anna', 'held', 'Tønder'),
    (test.id('later today'), test.id('own_prot'), 'jobsamtale', 'telefon', test.at('2026-11-20 13:30'), test.at('2026-11-20 14:00'), 'anna', 'booked', null),
    (test.id('off'), test.id('own'), 'andet', 'fremmoede', test.at('2026-11-20 15:00'), test.at('2026-11-20 15:30'), 'anna', 'cancelled', null),
    (test.id('forgotten'), test.id('own'), 'andet', 'fremmoede', test.at('2026-11-18 15:00'), test.at('2026-11-18 15:30'), 'anna', 'booked', null),
    (test.id('bo''s'), test.id('colleague'), 'andet', 'fremmoede', test.at('2026-11-20 15:00'), test.at('2026-11-20 15:30'), 'bo', 'booked', null);
create function test.day() returns text volatile language sql as $$
    select string_agg(concat_ws(' ', section, entity, test.name_of(casefile_id), to_char(at at time zone 'Europe/Copenhagen', 'HH24:MI'),
                                due_on, days, state, what_da), E'\n' order by section_no, sort_at, id)
    from api.my_day
$$;
set timezone = 'Europe/Copenhagen';
set session authorization anna;
select test.eq('my day', test.day(), concat_ws(E'\n',
    'today meeting lent 09:00 2026-11-20 0 held jobsamtale, fremmøde',
    'today meeting own_prot 13:30 2026-11-20 0 booked jobsamtale, telefon',
    'overdue meeting own 15:00 2026-11-18 -2 unrecorded andet møde, fremmøde',
    'overdue obligation own 2026-11-19 -1 open 1. samtale, 1 uge',
    'week obligation stand_in 2026-11-22 2 open 1. samtale, 1 uge',
    'week obligation own_prot 2026-11-27 7 booked 1. samtale, 1 uge'));
select test.eq('a protected citizen is a mask', (select distinct name from api.my_day where casefile_id = test.id('own_prot')), '#### beskyttet ####');
select test.eq('why, for a meeting: the deadline it meets', (select why_da from api.my_day where meeting_id = test.id('held today') and entity = 'meeting'),
    'LAB § 31: første samtale senest 1 uge efter første henvendelse om hjælp. 13-11-2026 (fre) + 1 uge = 20-11-2026 (fre). Opfyldes af en afholdt jobsamtale. (Reglen er udledt.)');
select test.eq('or that it meets none', (select why_en from api.my_day where meeting_id = test.id('forgotten')), 'The meeting meets no deadline.');
select test.eq('the queue of a caseworker: own cases, all that is open', (select string_agg(test.name_of(casefile_id) || ' ' || due_on || ' ' || band || ' '
    || no_meeting, '; ' order by due_on, id) from api.queue where due_on < '2027-01-01'),
    'own 2026-11-19 overdue true; stand_in 2026-11-22 week true; own_prot 2026-11-27 week false');
select test.eq('my citizens', (select string_agg(test.name_of(casefile_id), ' ' order by test.name_of(casefile_id)) from api.my_citizens),
    'lent own own_prot stand_in');
select test.eq('cases of the unit', (select string_agg(test.name_of(casefile_id), ' ' order by test.name_of(casefile_id)) from api.citizen_list),
    'colleague left_over lent own own_prot stand_in unassigned');
select test.eq('a mask has no age', (select format('%s %s %s', name, birth_date, age) from api.citizen_list where casefile_id = test.id('own_prot')),
    '#### beskyttet ####  ');
-- ---- one case
select test.eq('a case not opened: the card''s facts', (select format('%s|%s|%s|%s|%s|%s|%s', open, name, cpr, phone, benefit, benefit_since, next_due_on)
    from api.casefile_facts where id = test.id('own')), 'f|Jørgensen own, Åse|||kontanthjaelp|2026-11-12|2026-11-19');
select api.casefile_open(test.id('own'), 'followup'), api.casefile_open(test.id('own_prot'), 'followup');
select test.eq('opened: who it is', (select format('%s|%s|%s|%s|%s|%s', open, name, cpr, age, phone, next_meeting is null) from api.casefile_facts
    where id = test.id('own')), 't|Jørgensen own, Åse|610180-****|46|111|t');
select test.eq('a protected citizen too', (select name from api.casefile_facts where id = test.id('own_prot')), 'Jørgensen own_prot, Åse');
select test.eq('who helps', (select coworkers from api.casefile_facts where id = test.id('lent')), '+anna');
select api.save(test.id('n'), test.change('note', test.id('note'), 0, jsonb_build_object('casefile_id', test.id('own'), 'kind', 'phone',
    'happened_at', test.at('2026-11-19 12:00'), 'body', E'Ringede.\nOg mere.')));
select api.save(test.id('t'), test.change('citizen', test.id('citizen own'), 1, '{"phone": "222"}'));
select test.eq('the timeline, in the order it happened', (select string_agg(entity || ' ' || text_da, '; ' order by at, id)
    from api.timeline where casefile_id = test.id('own') and entity <> 'citizen'),
    'referral henvisning trukket, ikke visiteret; benefit_period ydelse: Kontanthjælp; meeting andet møde booket, fremmøde; note telefonopkald: Ringede.; meeting andet møde aflyst, fremmøde');
select test.eq('and what was changed', (select text_en || ' ' || who from api.timeline where casefile_id = test.id('own') and entity = 'citizen'),
    'citizen changed: phone anna');
select test.eq('the whole list of what is owed', (select string_agg(what_en || ' ' || status, '; ' order by due_on, rule_id collate "C") from api.obligation
    where casefile_id = test.id('lent') and status <> 'void'), '1st meeting, 1 wk met; 2 of 4 in 6 mths open; 3 of 4 in 6 mths open; 4 of 4 in 6 mths open; 1st offer, 6 mths open');
set session authorization bo;
select test.eq('the timeline of a case out of sight', (select count(*) from api.timeline where casefile_id = test.id('own')), 0::bigint);
select test.eq('its facts', (select count(*) from api.casefile_facts where id = test.id('own')), 0::bigint);
select test.eq('bo''s day has none of anna''s', test.day(), 'today meeting colleague 15:00 2026-11-20 0 booked andet møde, fremmøde' || E'\n'
    || 'month obligation colleague 2026-11-28 8 open 1. samtale, 1 uge');
set session authorization sue;
select test.eq('a supervisor''s queue: the units led, below them too', (select string_agg(distinct test.name_of(casefile_id), ' ' order by test.name_of(casefile_id))
    from api.queue), 'below colleague left_over own own_prot unassigned');
select test.eq('her own day is not that of her people', test.day(), null::text);
select test.eq('what nobody has', (select string_agg(test.name_of(casefile_id), ' ' order by test.name_of(casefile_id)) from api.unassigned_list), 'below unassigned');
select test.eq('the load of a worker', (select format('%s %s', cases, overdue) from api.worker_list where login = 'anna'), '2 1');
select test.eq('the units as a tree', (select string_agg(path || ' ' || cases || ' ' || unassigned, '; ' order by path) from api.unit_list),
    'Jobcenter 0 0; Jobcenter / A 5 1; Jobcenter / A / A1 1 1; Jobcenter / B 0 0');
-- ---- notes of one's own, but for the case not open
set session authorization max;
select test.eq('confidential rows are not in the timeline of a case not opened', (select count(*) from api.timeline
    where casefile_id = test.id('own') and entity = 'note'), 0::bigint);
reset session authorization;
-- ---- templates
set session authorization anna;
select test.eq('a new meeting: for the next deadline without one', (select format('%s %s %s %s', kind, starts_at at time zone 'Europe/Copenhagen', worker, due_on)
    from api.meeting_new(test.id('own'))), 'jobsamtale 2026-11-23 10:00:00 anna 2026-11-19');
select test.eq('out of sight there is no template', (select count(*) from api.meeting_new(test.id('colleague'))), 0::bigint);
select test.eq('a new mentor: six months, main', (select format('%s %s %s', starts, ends, main) from api.mentor_assignment_new(test.id('own'))),
    '2026-11-20 2027-05-20 t');
select test.eq('a new plan: reviewed in three months', (select format('%s %s', starts, review_on) from api.plan_new(test.id('own'))), '2026-11-20 2027-02-20');
reset session authorization;
