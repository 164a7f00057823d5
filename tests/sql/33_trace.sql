-- Looking without leaving a trace, staying where one was a guest, and words that break what others read.
delete from private.access_session;
create function test.works(p_id text, p_case text, p_login text, p_kind text default 'coworker') returns text
volatile language sql as $$
    select test.code(format('select api.assignment_save(gen_random_uuid(), %L)', jsonb_build_object('id', test.id(p_id), 'version', 0,
        'change', jsonb_build_object('casefile_id', test.id(p_case), 'login', p_login, 'kind', p_kind, 'valid_from', '2026-11-01'))))
$$;
create function test.until(p_id text, p_to text) returns text
volatile language sql as $$
    select test.code(format('select api.assignment_save(gen_random_uuid(), %L)', jsonb_build_object('id', test.id(p_id),
        'version', (select a.version from api.assignment a where a.id = test.id(p_id)), 'change', jsonb_build_object('valid_to', p_to))))
$$;
create function test.wrote(p_value text) returns text
volatile language plpgsql as $$
begin
    perform api.save(gen_random_uuid(), test.change('citizen', test.id('citizen own'),
        (select c.version from api.citizen c where c.casefile_id = test.id('own')), jsonb_build_object('remark', p_value)));
    return (select f.after_en from api.save_field f where f.casefile_id = test.id('own') and f.field = 'remark' order by f.id desc limit 1);
end $$;
set session authorization anna;
begin;
select api.casefile_guest('00000000-0000-0000-0000-0000000000c1', jsonb_build_object('casefile_id', test.id('other'), 'reason', 'vagt i dag'));
select test.rows($$select * from api.casefile where id = test.id('other')$$) as uncommitted \gset
select test.rows($$select * from api.obligation where casefile_id = test.id('other')$$) as owed \gset
select test.code($$select api.casefile_open(test.id('other'), 'followup')$$) as opened \gset
savepoint s;
select test.code(format($$select api.save(gen_random_uuid(), test.change('citizen', %L, 1, '{"phone": "2"}'))$$, test.id('citizen other'))) as saved \gset
rollback;
select test.eq('a guest who may roll it back sees no case', :'uncommitted'::text, '0');
select test.eq('nor what it owes', :'owed'::text, '0');
select test.eq('nor opens it', :'opened'::text, '42501');
select test.eq('nor saves in it', :'saved'::text, 'FH003 not_found');
select api.casefile_guest('00000000-0000-0000-0000-0000000000c2', jsonb_build_object('casefile_id', test.id('other'), 'reason', 'vagt i dag'));
select test.eq('one who has said so does', test.rows($$select * from api.casefile where id = test.id('other')$$), '1');
begin;
select test.eq('in later transactions too', test.rows($$select * from api.casefile where id = test.id('other')$$), '1');
select test.eq('and where he writes', test.code(format($$select api.save(gen_random_uuid(), test.change('citizen', %L, 1,
    '{"phone": "2"}'))$$, test.id('citizen other'))), 'ok');
commit;
-- who is a guest today is none tomorrow
select test.eq('a guest does not make himself stay', test.works('stays', 'other', 'anna'), 'FH067 guest_only');
select test.eq('as a substitute either', test.works('stays', 'other', 'anna', 'substitute'), 'FH067 guest_only');
select test.eq('nor lets another in', test.works('stays', 'other', 'bo'), 'FH067 guest_only');
select test.eq('who is responsible says who works along', test.works('along', 'own', 'bo'), 'ok');
select test.eq('and until when', test.until('along', '2026-12-01'), 'ok');
set session authorization bo;
select test.eq('who works along may bring a third', test.works('third', 'own', 'sue'), 'ok');
set session authorization anna;
select test.eq('whose part ends', test.until('along', '2026-11-19'), 'ok');
set session authorization bo;
select api.casefile_guest('00000000-0000-0000-0000-0000000000c3', jsonb_build_object('casefile_id', test.id('own'), 'reason', 'vagt i dag'));
select test.eq('does not begin again as a guest', test.until('along', 'infinity'), 'FH067 guest_only');
select test.eq('nor send another away', test.until('third', '2026-11-19'), 'FH067 guest_only');
set session authorization sue;
select test.eq('who leads the unit may', test.until('along', '2026-12-24'), 'ok');
-- what somebody wrote looks like a date, and everybody goes on reading
set session authorization anna;
select api.casefile_open(test.id('own'), 'followup');
select test.eq('a day that is none: ' || v, test.wrote(v), w) from (values
    ('2026-99-99', '99-99-2026'), ('2026-02-31', '31-02-2026'), ('0000-00-00', '00-00-0000'), ('2026-11-20T10:00 ring', '2026-11-20T10:00 ring'),
    ('2026-13-20T10:00:00+01:00', '2026-13-20T10:00:00+01:00'), ('2026-11-20T25:00:00+01:00', '2026-11-20T25:00:00+01:00'),
    ('2026-11-99T10:00:00+19:59', '06-02-2027 15:01'), ('2026-11-20T09:00:00+00:00', '20-11-2026 10:00'),
    ('2028-02-29T23:30:00.123456+01:00', '29-02-2028 23:30'), ('2026-07-31T09:00:00-05:00', '31-07-2026 16:00'), ('infinity', '')) x(v, w);
-- one person fills no screen of others
select count(api.presence_put('note', test.id('flood ' || n), null)) from generate_series(1, 60) n;
set session authorization bo;
select test.eq('of one person no more than so many forms', (select count(*) from api.being_typed where who = 'anna'), 40::bigint);
select test.eq('others are still told', test.code($$select api.presence_put('note', test.id('flood'), null)$$), 'ok');
set session authorization anna;
select test.eq('and bo is seen', test.rows($$select * from api.being_typed where who = 'bo'$$), '1');
