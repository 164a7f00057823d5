-- Two people, one row: what merges, what is a conflict, and what a conflict tells.
set session authorization sue;
select test.ok('sue saves the phone', api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 1, '{"phone": "222"}')) ? 'saved');
select test.ok('and the street', api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 2, '{"street": "Søndergade 1"}')) ? 'saved');
set session authorization anna;
select test.eq('other field merges onto the newest', api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 1, '{"email": "a@example.dk"}')) #>> '{saved,0,version}', '4');
select api.save('00000000-0000-0000-0000-0000000000c1',
    test.change('citizen', test.id('citizen own'), 1, '{"phone": "333", "education": "yes"}')) as r \gset
select test.eq('same field conflicts', (select string_agg(concat_ws('|', o.state, o.entity, o.id = test.id('citizen own')::text,
    o.field, o.base, o.theirs, o.who, o.name, o.at is not null), ';') from api.outcome(:'r') o),
    'conflict|citizen|t|phone|111|222|sue|Sue Test|t');
select test.eq('of a merge group every field is told', (select string_agg(concat_ws('|', o.field, o.base, o.theirs), ';'
    order by o.field) from api.outcome(api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 1, '{"postcode": "5000"}'))) o),
    'postcode|6270|6270;street|Nørregade 9|Søndergade 1');
select test.eq('a known version is no conflict', api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 4, '{"postcode": "5000"}')) #>> '{saved,0,version}', '5');
select test.eq('oneself in another window is somebody', (select concat_ws('|', o.state, o.who, o.base, o.theirs)
    from api.outcome(api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 1, '{"email": "b@example.dk"}'))) o), 'conflict|anna|a@example.dk');
select test.eq('the whole call conflicts', (select count(*) from api.outcome(api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen lent'), 1, '{"phone": "9"}')
    || test.change('citizen', test.id('citizen own'), 1, '{"phone": "9"}'))) o where o.state = 'saved'), 0::bigint);
select test.ok('a value set and set back still conflicts', api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 5, '{"phone": "111"}')) ? 'saved');
select test.ok('since somebody touched it', api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 5, '{"phone": "444"}')) ? 'conflict');
select test.eq('after a conflict the same op is free', api.save('00000000-0000-0000-0000-0000000000c1',
    test.change('citizen', test.id('citizen own'), 6, '{"phone": "333"}')) #>> '{saved,0,version}', '7');
reset session authorization;
select test.eq('a conflict wrote nothing', (select phone from private.citizen where id = test.id('citizen lent')), '111');
select test.eq('its confidential values count as read', (select count(*) from private.search_log
    where kind = 'conflict' and login = 'anna' and casefile_id = test.id('own')), 5::bigint);
-- history that cannot be read must never be taken for no history
create policy blind on private.change as restrictive for select to foothold_api using (false);
set session authorization anna;
select test.eq('unreadable history stops the save', test.code($$select api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 1, '{"phone": "0"}'))$$), 'FH004 bad_version');
reset session authorization;
drop policy blind on private.change;
-- expired access session: the save still judges by full history (a policy with the session in it would lose the update)
update private.access_session set until = now() - interval '1 minute';
set session authorization anna;
select test.ok('conflict without a live session', api.save(gen_random_uuid(),
    test.change('citizen', test.id('citizen own'), 1, '{"street": "lost?"}')) ? 'conflict');
select test.eq('tells whose it is, not what it is', (select string_agg(concat_ws('|', o.state, o.field, o.base, o.theirs, o.who, o.message), ';'
    order by o.field) from api.outcome(api.save(gen_random_uuid(), test.change('citizen', test.id('citizen own'), 1, '{"street": "lost?"}'))) o),
    'conflict|postcode|anna|not_open;conflict|street|anna|not_open');
reset session authorization;
select test.eq('nothing was read, so nothing is logged', (select count(*) from private.search_log
    where kind = 'conflict' and login = 'anna' and casefile_id = test.id('own')), 5::bigint);
