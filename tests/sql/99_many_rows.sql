-- Verbs on many rows (private.each_row): which faults are a row's own, which end all of it, and what is told of either.
create function test.many(p_args jsonb) returns text volatile language plpgsql as $$
declare v text;
begin
    select string_agg(concat_ws(' ', o.state, test.name_of(o.id::uuid), o.code, o.message), '; ' order by o.state, o.id) into v
    from api.outcome(api.note_many(gen_random_uuid(), p_args)) o;
    return v;
exception when others then
    return sqlstate || ' ' || sqlerrm;
end $$;
grant execute on function test.many to public;
create function test.note(variadic p_cases text[]) returns jsonb stable language sql as $$
    select jsonb_build_object('ids', (select jsonb_agg(test.id(c)) from unnest(p_cases) c), 'kind', 'general',
                              'happened_at', '2026-11-20 09:00', 'body', 'Alle') $$;
-- the case `lent` fails as fault says
create table test.fault (code text, words text);
create function test.fail() returns trigger security definer language plpgsql as $$
declare f test.fault;
begin
    select * into f from test.fault;
    if new.casefile_id = test.id('lent') and f.code is not null then
        raise exception using errcode = f.code, message = f.words;
    end if;
    return new;
end $$;
create trigger fail before insert on private.note for each row execute function test.fail();
insert into test.fault values ('P0001', 'not for Ida Holm, 711087-0005');
set session authorization anna;
select test.eq('the words of an unknown fault may hold values: its code alone is told', test.many(test.note('own', 'lent')), 'refused lent P0001; saved');
reset session authorization;
update test.fault set (code, words) = ('FH016', 'control_characters');
set session authorization anna;
select test.eq('of one''s own faults it is the name', test.many(test.note('own', 'lent')), 'refused lent FH016 control_characters; saved');
reset session authorization;
select test.eq('the others are done', (select count(*) from private.note where body = 'Alle' and casefile_id = test.id('own')), 2::bigint);
delete from private.note where body = 'Alle';
update test.fault set (code, words) = ('55P03', 'canceling statement due to lock timeout');
set session authorization anna;
select test.eq('what passes (a lock) is no fault of the row: all of it ends', test.many(test.note('own', 'lent', 'own_prot')),
    '55P03 canceling statement due to lock timeout');
reset session authorization;
select test.eq('and nothing is done', (select count(*) from private.note where body = 'Alle'), 0::bigint);
update test.fault set (code, words) = ('53100', 'could not extend file');
set session authorization anna;
select test.eq('nor is a full disk', test.many(test.note('own', 'lent')), '53100 could not extend file');
reset session authorization;
update test.fault set code = null;
set session authorization anna;
select test.eq('once it has passed, all are done', test.many(test.note('own', 'lent')), 'saved; saved');
select test.eq('one row may be named by id alone', test.many(test.note('own') - 'ids' || jsonb_build_object('id', test.id('own'))), 'saved');
select test.eq('more than 10,000 at once are not taken', test.many(test.note('own') || jsonb_build_object('ids',
    (select jsonb_agg(gen_random_uuid()) from generate_series(1, 10001)))), 'FH006 bad_request');
reset session authorization;
set session authorization anna;
select test.eq('what is no id at all is refused by itself', (select string_agg(concat_ws(' ', o.state, o.message), '; ' order by o.state)
    from api.outcome(api.note_many(gen_random_uuid(), test.note('own') || jsonb_build_object('ids', jsonb_build_array(test.id('own'), 'x1')))) o),
    'refused not_found; saved');
select test.eq('no row named: which is missing is said', test.words($$select api.reminder_done(gen_random_uuid(), '{}')$$), 'required|||id');
select test.eq('nor without the version that was read', test.words(format($$select api.save(gen_random_uuid(), '[{"entity": "citizen", "id": "%s", "change": {}}]')$$,
    test.id('citizen own'))), 'required|||version');
reset session authorization;
