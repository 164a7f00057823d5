-- The calendar: hours for those who may look, what they are for only with the right to the case; days closed by name; nights with
-- a clock change; iCalendar's rows.
create function test.at(p_text text) returns timestamptz
immutable language sql as $$ select (p_text::timestamp) at time zone 'Europe/Copenhagen' $$;
-- the entries of some days, in short
create function test.seen(p_whose text, p_room text, p_from date, p_days int default 1) returns text
volatile language sql as $$
    select coalesce(string_agg(format('%s %s-%s %s', c.entry, c.from_min, c.to_min, coalesce(c.name, c.title_en)), '; '
                               order by c.day, c.from_min, c.entry, c.name), '-')
    from api.calendar(p_whose, test.id(p_room), p_from, p_from + p_days) c where c.entry not in ('day', 'closed')
$$;
create function test.made(p_name text, p_case text, p_from text, p_to text, p_worker text, p_more jsonb default '{}') returns void
volatile language sql as $$
    insert into private.meeting (id, casefile_id, kind, form, starts_at, ends_at, worker, status, room_id, title)
    values (test.id(p_name), test.id(p_case), 'jobsamtale', case when p_more ? 'room' then 'fremmoede' else 'telefon' end, p_from::timestamptz, p_to::timestamptz, p_worker,
            coalesce(p_more ->> 'status', 'booked'), test.id(p_more ->> 'room'), p_more ->> 'title')
$$;
update private.room set unit_id = test.id('A') where id = test.id('room');
select test.made('e1', 'own', '2026-12-01 09:00 Europe/Copenhagen', '2026-12-01 09:45 Europe/Copenhagen', 'anna');
select test.made('e2', 'other', '2026-12-01 10:00 Europe/Copenhagen', '2026-12-01 10:30 Europe/Copenhagen', 'anna');
select test.made('e3', 'colleague', '2026-12-01 10:00 Europe/Copenhagen', '2026-12-01 10:30 Europe/Copenhagen', 'bo', '{"room": "room"}');
select test.made('e4', 'own', '2026-12-01 13:00 Europe/Copenhagen', '2026-12-01 13:30 Europe/Copenhagen', 'bo', '{"title": "Med Bo"}');
select test.made('e5', 'own', '2026-12-01 14:00 Europe/Copenhagen', '2026-12-01 14:30 Europe/Copenhagen', 'anna', '{"status": "cancelled"}');
select test.made('e6', 'other', '2026-12-01 15:00 Europe/Copenhagen', '2026-12-01 15:30 Europe/Copenhagen', 'eva');
select test.made('e7', 'own', '2026-12-03 23:00 Europe/Copenhagen', '2026-12-04 01:00 Europe/Copenhagen', 'anna');
select test.made('spring', 'own', '2027-03-28 01:30+01', '2027-03-28 03:30+02', 'anna');
select test.made('autumn', 'own', '2027-10-31 02:50+02', '2027-10-31 02:20+01', 'anna');
select test.made('leap', 'own', '2028-02-29 09:00 Europe/Copenhagen', '2028-02-29 09:45 Europe/Copenhagen', 'anna');
set session authorization anna;
-- ---- who sees what
select test.eq('one''s own day: what lies in cases of others is busy, what was cancelled takes no time', test.seen(null, null, '2026-12-01'),
    'meeting 540-585 Jørgensen own, Åse; busy 600-630 busy');
select test.eq('nothing is told of what one is busy with', (select count(*) from api.calendar(null, null, '2026-12-01', '2026-12-02') c
    where c.entry = 'busy' and coalesce(c.meeting_id::text, c.casefile_id::text, c.case_no, c.name) is null and c.words_en = '10:00–10:30 · busy'),
    1::bigint);
select test.eq('a colleague of the unit: busy, but for one''s own case', test.seen('bo', null, '2026-12-01'),
    'busy 600-630 busy; meeting 780-810 Jørgensen own, Åse');
select test.eq('a room of the unit, likewise', test.seen(null, 'room', '2026-12-01'), 'busy 600-630 busy');
select test.eq('a group meeting is one entry', test.seen(null, 'room', '2026-11-27'), 'group 540-660 Jobklub');
select test.eq('somebody of another unit', test.code($$select * from api.calendar('eva', null, '2026-12-01', '2026-12-02')$$), '42501');
select test.eq('nobody', test.code($$select * from api.calendar('nemo', null, '2026-12-01', '2026-12-02')$$), '42501');
select test.eq('who can be chosen', (select string_agg(id, ' ' order by sort, whose) from api.calendar_lookup where sort = 1), 'anna bo sue');
select test.eq('a room too', (select string_agg(whose_name, ' ') from api.calendar_lookup where sort = 2), 'Lokale 2');
-- ---- days
select test.eq('a day has its hours', (select format('%s %s %s %s', entry, from_min, to_min, long_min) from api.calendar(null, null, '2026-12-01', '2026-12-02')
    where id = 'day'), 'day 480 960 45');
select test.eq('a closing day its name, a weekend none', (select string_agg(format('%s %s %s', c.day, entry, c.title_da), '; ' order by c.day)
    from api.calendar(null, null, '2026-12-25', '2026-12-29') c where id = 'day'),
    '2026-12-25 closed 1. juledag; 2026-12-26 closed 2. juledag; 2026-12-27 closed ; 2026-12-28 day ');
select test.eq('week 53 goes over the new year', (select string_agg(extract(day from c.day)::text, ' ' order by c.day)
    from api.calendar(null, null, '2026-12-28', '2027-01-04') c where id = 'day'), '28 29 30 31 1 2 3');
select test.eq('29 February', test.seen(null, null, '2028-02-28', 3), 'meeting 540-585 Jørgensen own, Åse');
select test.eq('over midnight: on both days', test.seen(null, null, '2026-12-03', 2), 'meeting 1380-1440 Jørgensen own, Åse; meeting 0-60 Jørgensen own, Åse');
select test.eq('the second of them alone', test.seen(null, null, '2026-12-04'), 'meeting 0-60 Jørgensen own, Åse');
select test.eq('the night that lacks an hour', test.seen(null, null, '2027-03-28'), 'meeting 90-210 Jørgensen own, Åse');
select test.eq('the night that has one twice', test.seen(null, null, '2027-10-31'), 'meeting 170-200 Jørgensen own, Åse');
select test.eq('no days', test.code($$select * from api.calendar(null, null, '2026-12-02', '2026-12-02')$$), 'FH006 bad_request to_day');
select test.eq('too many', test.code($$select * from api.calendar(null, null, '2026-12-02', '2028-12-02')$$), 'FH006 bad_request to_day');
select test.eq('none at all', test.code($$select * from api.calendar(null, null, null, '2028-12-02')$$), 'FH006 bad_request to_day');
-- ---- iCalendar
select test.eq('what was cancelled stays in it, what is others'' is busy', (select string_agg(concat_ws(' ', starts, status, kind_en, case_no), '; '
    order by starts) from api.ics(null, '2026-12-01', '2026-12-01')), '20261201T080000Z CONFIRMED job interview 2026-00049; '
    '20261201T090000Z CONFIRMED busy; 20261201T130000Z CANCELLED job interview 2026-00049');
select test.eq('both days are in it', (select count(*) from api.ics(null, '2026-12-01', '2026-12-03')), 4::bigint);
select test.eq('a save counts on', (select i.sequence from api.ics(null, '2026-12-03', '2026-12-03') i,
    lateral (select api.meeting_save(gen_random_uuid(), jsonb_build_object('id', test.id('e7'), 'version', 1, 'change', '{"title": "x"}'::jsonb))) s),
    1);
select test.eq('… by one', (select sequence from api.ics(null, '2026-12-03', '2026-12-03')), 2);
select test.eq('somebody of another unit', test.code($$select * from api.ics('eva', '2026-12-01', '2026-12-01')$$), '42501');
select test.eq('the wrong way round', test.code($$select * from api.ics(null, '2026-12-02', '2026-12-01')$$), 'FH006 bad_request to');
set session authorization max;
select test.eq('who leads the unit sees whom', test.seen('eva', null, '2026-12-01'), 'meeting 900-930 Jørgensen other, Åse');
set session authorization addi;
select test.eq('admins have no business here', test.code($$select * from api.calendar(null, null, '2026-12-01', '2026-12-02')$$), '42501');
reset session authorization;
