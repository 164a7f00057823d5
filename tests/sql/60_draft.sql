-- Drafts: private, merged by field, answered by the screen.
create function test.kept(p_key text, p_text text) returns text language sql as $$
    select test.code(format('select * from api.draft_put(%L, %L, %L)', 'note', test.id(p_key), jsonb_build_object('body', p_text)))
$$;
create function private.draft_echo(p_key uuid, p_merged jsonb) returns table (field text, what text, value text)
stable set search_path = pg_catalog, pg_temp language sql as $$
    select k, 'derived', p_merged ->> k from jsonb_object_keys(p_merged) k
    union all select 'cases', 'derived', count(*)::text from private.casefile
$$;
alter function private.draft_echo owner to foothold_owner;
grant execute on function private.draft_echo to foothold_api;
set session authorization anna;
select test.eq('a first word', (select string_agg(concat_ws('=', field, value), ' ' order by field) from
    api.draft_put('echo', test.id('own'), '{"body": "a"}')), 'body=a cases=4');
select test.eq('merges by field', (select string_agg(concat_ws('=', field, value), ' ' order by field) from
    api.draft_put('echo', test.id('own'), '{"body": "b", "place": "x"}')), 'body=b cases=4 place=x');
select test.eq('null empties', (select string_agg(concat_ws('=', field, value), ' ' order by field) from
    api.draft_put('echo', test.id('own'), '{"place": null}')), 'body=b cases=4 place');
select test.eq('another screen says nothing', (select count(*) from api.draft_put('meeting_x', test.id('own'), '{"a": "1"}')), 0::bigint);
select test.eq('comes back', (select string_agg(concat_ws('=', field, value), ' ') from api.draft_get('echo', test.id('own'))), 'body=b place');
select test.eq('is listed', (select string_agg(screen, ' ' order by screen) from api.draft_list()), 'echo meeting meeting_x');
select test.eq('a screen''s name cannot be SQL', test.code($$select api.draft_put('x; drop', test.id('own'), '{}')$$), '23514');
select test.eq('a draft is an object', test.code($$select api.draft_put('echo', test.id('own'), '[]')$$), 'FH006 bad_request change');
set session authorization bo;
select test.eq('nobody else''s', (select count(*) from api.draft_get('echo', test.id('own'))), 0::bigint);
select test.eq('nor to be dropped', api.draft_drop('echo', test.id('own')), false);
set session authorization sue;
select test.eq('nor the supervisor''s', (select count(*) from api.draft_list() where screen = 'echo'), 0::bigint);
set session authorization anna;
select test.eq('dropped', api.draft_drop('echo', test.id('own')), true);
select test.eq('and gone', (select count(*) from api.draft_get('echo', test.id('own'))), 0::bigint);
set session authorization gone;
select test.eq('ended staff keep no drafts', test.code($$select api.draft_put('echo', test.id('own'), '{}')$$), '42501');
select test.eq('an ended person is nobody', (select concat_ws('|', api >= 1, today, login, name, role, unit) from api.version()),
    't|2026-11-20|gone');
set session authorization anna;
select test.eq('who am I', (select concat_ws('|', api >= 1, today, login, name, role, unit) from api.version()),
    't|2026-11-20|anna|Anna Test|caseworker|A');
-- nobody fills the disk with what nobody else sees
reset session authorization;
delete from private.draft;
update private.setting set value = 2 where name = 'drafts_per_person';
update private.setting set value = 60 where name = 'draft_bytes';
set session authorization anna;
select test.eq('the first draft is kept', test.kept('one', 'a'), 'ok');
select test.eq('and the second', test.kept('two', 'a'), 'ok');
select test.eq('not a third', test.kept('three', 'a'), 'FH068 draft_full');
select test.eq('those that are may be typed on', test.kept('two', 'ab'), 'ok');
select test.eq('not without an end', test.kept('two', repeat('x', 61)), 'FH068 draft_full');
select test.eq('and keep what they had', (select string_agg(d.value, ' ' order by d.value) from api.draft_list() l
    cross join lateral api.draft_get(l.screen, l.key) d), 'a ab');
