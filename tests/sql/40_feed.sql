-- api.changes: complete, from one snapshot, whatever commits late.
create extension dblink;
select dblink_connect('old', format('dbname=%s user=anna host=%s port=%s', current_database(),
    split_part(current_setting('unix_socket_directories'), ',', 1), current_setting('port')));
set session authorization bo;
select next as since, (id is null) as alone from api.changes((select next from api.changes('0') limit 1)) limit 1 \gset
select test.eq('without changes there is next alone', :'alone'::boolean, true);
reset session authorization;
select dblink_exec('old', 'begin');
select * from dblink('old', $$select api.save(gen_random_uuid(), test.change('citizen', test.id('citizen own'), 1,
    '{"phone": "444"}'))$$) as t(r jsonb);
set session authorization sue;
select test.ok('a younger transaction saves and commits', api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen colleague'), 1, '{"phone": "555"}')) ? 'saved');
select count(*) filter (where id = test.id('citizen colleague')) as young,
       count(*) filter (where id = test.id('citizen own')) as old, min(next::text) as since from api.changes(:'since') \gset
select test.eq('the younger shows', :young, 1);
select test.eq('the older not yet', :old, 0);
reset session authorization;
select dblink_exec('old', 'commit');
set session authorization sue;
select test.eq('then the older shows, from the since of before', (select string_agg(concat_ws('|', entity, version,
    array_to_string(fields, ','), who, casefile_id = test.id('own')), ';') from api.changes(:'since')
    where id = test.id('citizen own')), 'citizen|2|phone|anna|t');
set session authorization bo;
select test.eq('only what one may see', (select string_agg(test.name_of(casefile_id), ' ') from api.changes(:'since')),
    'colleague');
set session authorization eva;
select test.eq('nothing for another unit', (select count(*) from api.changes(:'since') where id is not null), 0::bigint);
set session authorization gone;
select test.eq('nothing for who has left', (select count(*) from api.changes('0') where id is not null), 0::bigint);
reset session authorization;
-- NOTIFY: once per save, without a payload
select dblink_connect('ear', format('dbname=%s user=eva host=%s port=%s', current_database(),
    split_part(current_setting('unix_socket_directories'), ',', 1), current_setting('port')));
select dblink_exec('ear', 'listen foothold');
update private.change_told set at = '-infinity'; -- how often others are told: 99_told.sh
set session authorization anna;
select api.save(gen_random_uuid(), test.change('citizen', test.id('citizen own'), 2, '{"phone": "1"}')
    || test.change('citizen', test.id('citizen lent'), 1, '{"phone": "1"}'));
reset session authorization;
select * from dblink('ear', 'select 1') as t(a int);
select test.eq('one notice for a save of two rows, and nothing in it', (select string_agg(notify_name || '/' || extra, ';')
    from dblink_get_notify('ear')), 'foothold/');
