-- Phrases: whose they are, and what is put into them: what the reader may see of the case, and gaps for the rest.
create function test.phrase(p_args jsonb) returns text volatile language plpgsql as $$
begin
    return (select string_agg(concat_ws(' ', o.state, o.field, o.theirs, o.who, o.version::text), '; ' order by o.field)
            from api.outcome(api.phrase_put(gen_random_uuid(), p_args)) o);
exception when others then
    return sqlstate || ' ' || sqlerrm;
end $$;
create function test.seen() returns text stable language sql as $$
    select coalesce(string_agg(name || case when mine then '*' else '' end, ' ' order by name), '-') from api.phrase $$;
create function test.filled(p_case text, p_name text, p_danish boolean default true) returns text stable language sql as $$
    select case when p_danish then text_da else text_en end from api.phrase_lookup(test.id(p_case)) where name = p_name $$;
grant execute on function test.phrase, test.seen, test.filled to public;
-- ---- whose
set session authorization anna;
select test.eq('her own, her unit''s, everybody''s', test.seen(), 'mine* ours theirs');
set session authorization bo;
select test.eq('not a colleague''s own', test.seen(), 'ours theirs');
set session authorization una;
select test.eq('a unit below has those from above', test.seen(), 'ours theirs');
set session authorization eva;
select test.eq('another unit has not', test.seen(), 'theirs');
set session authorization sue;
select test.eq('who leads the unit may change its own', test.seen(), 'ours* theirs');
set session authorization addi;
select test.eq('an admin those for all', test.seen(), 'theirs*');
set session authorization gone;
select test.eq('who has left reads none', test.seen(), '-');
select test.eq('nor keeps any', test.phrase('{"name": "x", "body": "y"}'), '42501 not_allowed');
-- ---- keeping
set session authorization anna;
select test.eq('kept', test.phrase(jsonb_build_object('id', test.id('new'), 'version', 0, 'name', ' Ny ', 'body', 'Hej [fornavn]')), 'saved 1');
select test.eq('changed', test.phrase(jsonb_build_object('id', test.id('new'), 'version', 1, 'body', 'Hej [navn]')), 'saved 2');
select test.eq('what stands', (select name || '|' || body || '|' || scope from api.phrase where id = test.id('new')), 'Ny|Hej [navn]|own');
select test.eq('from an old state it is a conflict', test.phrase(jsonb_build_object('id', test.id('new'), 'version', 1, 'body', 'Dav')),
    'conflict body Hej [navn] anna');
select test.eq('only a supervisor or admin shares', test.phrase('{"name": "x", "body": "y", "scope": "unit"}'), '42501 not_allowed');
select test.eq('nobody changes what is not his', test.phrase(jsonb_build_object('id', test.id('phrase unit'), 'version', 1, 'body', 'x')), '42501 not_allowed');
select test.eq('a misspelt word to put in', test.phrase('{"name": "x", "body": "Hej [nvan]"}'), 'FH144 phrase_unknown');
select test.eq('either language will do', test.phrase('{"name": "x", "body": "[NAVN] [first name] [] [\n]"}'), 'saved 1');
select test.eq('a text it must have', test.phrase('{"name": "x", "body": " "}'), '23502 required');
select test.eq('no other scope', test.phrase('{"name": "x", "body": "y", "scope": "world"}'), 'FH010 bad_code');
select test.eq('no unknown argument', test.phrase('{"name": "x", "body": "y", "login": "bo"}'), 'FH002 unknown_field');
select test.eq('thrown away by nobody else', test.code($$select api.phrase_drop(gen_random_uuid(), jsonb_build_object('id', test.id('phrase unit')))$$), 'FH003 not_found');
select api.phrase_drop(gen_random_uuid(), jsonb_build_object('id', id)) from api.phrase where name in ('x', 'Ny');
select test.eq('thrown away', test.seen(), 'mine* ours theirs');
set session authorization sue;
select test.eq('a supervisor shares in the unit', test.phrase('{"name": "z", "body": "y", "scope": "unit"}'), 'saved 1');
select test.eq('and is its keeper', test.seen(), 'ours* theirs z*');
-- ---- what is put in
reset session authorization;
insert into private.phrase (login, name, body, scope) values ('anna', 'all of it', 'Kære [Fornavn]: [mødedato] kl. [meeting time] i [mødested] ([mødetype]); mål: [mål]; mentor [mentor]; [i dag] [mig], [sagsbehandler], [ukendt].', 'all');
update private.meeting set status = 'cancelled' where casefile_id = test.id('own') and status = 'booked';
insert into private.meeting (casefile_id, kind, form, starts_at, ends_at, place, worker, status) values
    (test.id('own'), 'jobsamtale', 'fremmoede', '2026-12-07 09:30 Europe/Copenhagen', '2026-12-07 10:00 Europe/Copenhagen', 'Lokale 2', 'anna', 'booked');
update private.access_session set until = now() - interval '1 minute';
set session authorization anna;
select test.eq('before the case is opened: what is in lists, and gaps', test.filled('own', 'all of it'),
    'Kære [Fornavn?]: 07-12-2026 kl. 09:30 i Lokale 2 (jobsamtale); mål: [mål?]; mentor Karen Dam; 20-11-2026 Anna Test, Anna Test, [ukendt?].');
select api.casefile_open(test.id('own'), 'followup');
select test.ok('opened, with what is confidential', test.filled('own', 'all of it') like 'Kære Åse: 07-12-2026 kl. 09:30 %' and test.filled('own', 'all of it') not like '%[mål?]%');
select test.eq('in English the kind is too', test.filled('own', 'all of it', false) like '%(job interview)%', true);
select test.eq('of a case that is not hers: nothing', test.filled('other', 'all of it'),
    'Kære [Fornavn?]: [mødedato?] kl. [meeting time?] i [mødested?] ([mødetype?]); mål: [mål?]; mentor [mentor?]; 20-11-2026 Anna Test, [sagsbehandler?], [ukendt?].');
select test.eq('of no case: today and oneself', (select count(*) from api.phrase_lookup(null) where text_da like '%20-11-2026 Anna Test%'), 1::bigint);
select test.ok('the list of words says both languages', exists (select from api.phrase_field where danish = '[mødedato]' and english = '[meeting date]' and meaning_da <> ''));
