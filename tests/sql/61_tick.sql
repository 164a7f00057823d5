-- The nightly jobs.
delete from private.job where name = 'test';
set session authorization anna;
select test.eq('not by people', test.code('select api.tick()'), '42501');
set session authorization foothold_tick;
select string_agg(job, ', ' order by job) filter (where outcome = 'ok') as ran from api.tick() \gset
select test.eq('the first time everything is due, and done', :'ran',
    (select string_agg(job, ', ' order by job) from api.tick_list()));
select test.eq('then nothing', (select count(*) from api.tick()), 0::bigint);
select test.eq('the tick reads no case', test.rows('select * from api.casefile'), '42501');
reset session authorization;
create function private.job_bad() returns int language sql as 'select 1/0';
alter function private.job_bad owner to foothold_owner;
insert into private.job (name, every) values ('bad', '1 day');
update private.job set last_ok = clock_timestamp() - interval '25 hours' where name <> 'bad';
update private.clock set today = '2026-11-21';
update private.draft set at = clock_timestamp() - interval '61 days' where login = 'anna';
update private.receipt set at = clock_timestamp() - interval '61 days' where login = 'bo';
set session authorization foothold_tick;
select test.eq('one that fails does not stop the others', (select string_agg(concat_ws(' ', job, outcome, done), ', ' order by job) from api.tick()
    where job in ('bad', 'categories', 'drafts', 'receipts', 'sample')), 'bad failed, categories ok 0, drafts ok 1, receipts ok 1, sample ok 0');
reset session authorization;
select test.eq('it keeps its error', (select last_error from private.job where name = 'bad'), '22012 division by zero');
select test.eq('the card is unmasked by date', (select protected from private.card where casefile_id = test.id('own_prot')), false);
select test.eq('old drafts are gone, others stay', (select count(*) from private.draft where login in ('anna', 'bo')), 1::bigint);
select test.eq('old receipts too', (select count(*) from private.receipt where login in ('anna', 'bo')), 1::bigint);
set session authorization anna;
select test.ok('my day says when it ran', (select bool_and(last_run > now() - interval '1 minute') from api.job));
