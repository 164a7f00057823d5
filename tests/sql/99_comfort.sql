-- Who is typing where, and filters that are kept.
update private.setting set value = 60 where name = 'presence_seconds';
set session authorization anna;
select api.presence_put('note', test.id('note'), test.id('own'));
select api.presence_put('mentor', test.id('mentor'), null);
select test.eq('one does not see oneself', (select count(*) from api.being_typed), 0::bigint);
select test.eq('not about a case that is not one''s own', test.code($$select api.presence_put('note', test.id('x'), test.id('colleague'))$$),
    'FH003 not_found');
select test.eq('a screen''s name cannot be SQL', test.code($$select api.presence_put('x; drop', test.id('x'), null)$$), '23514');
set session authorization sue;
select test.eq('who leads the unit sees what, whose and since when', (select string_agg(concat_ws('|', screen, who, name,
    since > now() - interval '1 minute', casefile_id = test.id('own')), ' ' order by screen) from api.being_typed),
    'mentor|anna|Anna Test|t note|anna|Anna Test|t|t');
select test.eq('it rides along with the changes', (select string_agg(concat_ws('|', entity, id = test.id('note'), fields[1], who,
    name, since is not null), ' ') from api.changes('9000000000000') where casefile_id = test.id('own')),
    'presence|t|note|anna|Anna Test|t');
set session authorization eva;
select test.eq('another unit sees what is of no case', (select string_agg(screen, ' ') from api.being_typed), 'mentor');
set session authorization gone;
select test.eq('who has left sees nothing', (select count(*) from api.being_typed), 0::bigint);
select test.eq('nor tells anything', test.code($$select api.presence_put('note', test.id('x'), null)$$), '42501');
set session authorization aud;
select test.eq('an auditor is no colleague', test.code($$select count(*) from api.being_typed$$), '42501');
set session authorization eva;
select api.presence_drop('note', test.id('note'));
reset session authorization;
select test.eq('nobody ends another''s', (select count(*) from private.presence where until > now()), 2::bigint);
select until as old from private.presence where screen = 'note' and until > now() \gset
set session authorization anna;
select api.presence_put('note', test.id('note'), test.id('own'));
reset session authorization;
select test.ok('it is renewed', until > :'old'::timestamptz and since < now()) from private.presence where screen = 'note' and until > now();
update private.presence set until = now() - interval '1 second' where screen = 'note';
set session authorization sue;
select test.eq('a line that was lost is forgotten by time', (select string_agg(screen, ' ') from api.being_typed), 'mentor');
set session authorization anna;
select api.presence_drop('mentor', test.id('mentor'));
set session authorization sue;
select test.eq('who leaves is gone', (select count(*) from api.being_typed), 0::bigint);
reset session authorization;
select private.job_presence();
select test.eq('what is over is swept out', (select count(*) from private.presence), 0::bigint);

set session authorization anna;
select test.ok('kept', api.filter_keep(gen_random_uuid(), jsonb_build_object('screen', 'citizens', 'name', ' Young ',
    'content', '{"born": ">1-1-2000"}')) ? 'saved');
select test.ok('kept for the unit', api.filter_keep(gen_random_uuid(), jsonb_build_object('screen', 'citizens', 'name', 'Ours',
    'content', '{"name": "a*"}', 'shared', 'true')) ? 'saved');
select test.eq('one''s own', (select string_agg(concat_ws('|', name, shared, unit, by_name, mine, content), ' ') from
    api.kept_filters('citizens')), 'mine|f|Anna Test|t|{"name": "a"} Ours|t|A|Anna Test|t|{"name": "a*"} Young|f|Anna Test|t|{"born": ">1-1-2000"}');
select test.ok('the same name again replaces it', api.filter_keep(gen_random_uuid(), jsonb_build_object('screen', 'citizens',
    'name', 'young', 'content', '{}')) ? 'saved');
select test.eq('there is one of that name', (select string_agg(name || content, ' ') from api.kept_filters('citizens')
    where lower(name) = 'young'), 'young{}');
select test.eq('it has a name', test.code($$select api.filter_keep(gen_random_uuid(), '{"screen": "citizens", "name": " ", "content": "{}"}')$$),
    'FH021 reason_required name');
select test.eq('it is JSON', test.code($$select api.filter_keep(gen_random_uuid(), '{"screen": "citizens", "name": "x", "content": "{"}')$$),
    'FH006 bad_request content');
select test.eq('not on other screens', (select count(*) from api.kept_filters('queue')), 0::bigint);
select id as ours from api.kept_filters('citizens') where name = 'Ours' \gset
set session authorization bo;
select test.eq('a colleague has the shared ones', (select string_agg(concat_ws('|', name, mine), ' ') from api.kept_filters('citizens')), 'Ours|f');
select test.eq('with what they say', (select string_agg(concat_ws('=', field, value), ' ') from api.kept_filter(:'ours')), 'name=a*');
select test.eq('but does not throw them away', test.code(format($$select api.filter_forget(gen_random_uuid(), '{"id": "%s"}')$$, :'ours')),
    'FH003 not_found');
set session authorization una;
select test.eq('so has a unit below', (select string_agg(name, ' ') from api.kept_filters('citizens')), 'Ours');
set session authorization eva;
select test.eq('another unit reads none', (select count(*) from api.kept_filter(:'ours')), 0::bigint);
select test.eq('another unit has not', (select count(*) from api.kept_filters('citizens')), 0::bigint);
set session authorization sue;
select test.ok('who leads the unit does', api.filter_forget(gen_random_uuid(), jsonb_build_object('id', :'ours')) ? 'saved');
set session authorization anna;
select test.eq('gone', (select count(*) from api.kept_filters('citizens') where id = :'ours'), 0::bigint);
set session authorization gone;
select test.eq('who has left has none', test.code($$select api.kept_filters('citizens')$$), '42501');

set session authorization anna;
select test.eq('a pattern is folded as the text is', (select string_agg(api.pattern(p), ' ') from unnest('{*Jør*,å*é,"a%b_c"}'::text[]) p),
    '%joer% aa%e a b c');
select test.ok('and finds it', api.fold('Jørgensen, Åse') like api.pattern('joer*aase'));
reset session authorization;
