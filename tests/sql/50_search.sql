-- api.search and folding.
select test.eq('fold ' || a, private.fold(a), b) from (values
    ('Åse Ærø-Øllegård', 'aase aeroe oellegaard'), ('  ÉLAN  Łódź ', 'elan lodz'), ('Müller', 'muller'),
    ('Straße', 'strasse'), (E'A\u030Age', 'aage'), ('O''Brien, (x)', 'o brien x'), ('Þór', 'thor'), ('', ''),
    ('Schäfer Björk', 'schaefer bjoerk'), (E'a\u00A0b\u2009c', 'a b c'), ('Şahin İnce', 'sahin ince'), ('ﬁn', 'fin')) f(a, b);
create function test.found(p_text text) returns text
volatile language sql as $$
    select coalesce(string_agg(test.name_of(casefile_id), ' '), '') from api.search(p_text)
$$;
set session authorization anna;
select test.eq('words in any order and spelling, sorted by name', test.found('JOERG aase'),
    'below colleague left_over lent other own stand_in unassigned was_lent was_prot');
select test.eq('beyond the own unit, by the whole name', test.found('jørgensen other'), 'other');
select test.eq('a fragment', test.found('rgensen unassi'), 'unassigned');
select test.eq('a prefix of a word', test.found('unas'), 'unassigned');
select test.eq('nothing', test.found('xyzzy'), '');
select test.eq('emptiness', test.found('  , '), '');
select test.eq('a wildcard is no wildcard', test.found('%'), '');
select test.eq('case number', test.found('2026-00736'), 'other');
select test.eq('whole CPR with a hyphen', test.found('610180-0736'), 'other');
select test.eq('whole CPR without', test.found(' 6101800736 '), 'other');
select test.eq('seven digits are not enough', test.found('6101800'), '');
select test.eq('six are the birth date', test.found('610180'),
    'below colleague left_over lent other own stand_in unassigned was_lent was_prot');
-- the fixture's numbers are day + 60 of 1 January 1980, so a birth date finds who no digits of a CPR number would
select test.eq('a birth date typed as ' || t, test.found(t),
    'below colleague left_over lent other own stand_in unassigned was_lent was_prot')
from unnest(array['010180', '01-01-1980', '01011980', '1-1-80', ' 1.1.1980 ', '1/1 1980', '1 1 80', '1980-01-01']) t;
select test.eq('no birth date: ' || t, test.found(t), '')
from unnest(array['310280', '31-02-1980', '00-01-1980', '01-13-1980', '010179', '01-01-2080', '1-1', '2980-01-01']) t;
select test.eq('a protected citizen by no name', test.found('jørgensen prot'), 'was_prot');
select test.eq('nor by case number', test.found('2026-00906'), '');
select test.eq('nor the own one', test.found('jørgensen own_prot'), '');
select test.eq('but by the whole CPR', test.found('610180-0906'), 'prot');
select test.eq('and masked', (select concat_ws('|', name, birth_date) from api.search('610180-0906')),
    '#### beskyttet ####|infinity');
select test.eq('where the protection ran out, as anybody', test.found('jørgensen was prot'), 'was_prot');
select test.eq('what it shows', (select concat_ws('|', name, birth_date, unit, responsible, target_group)
    from api.search('jørgensen other')), 'Jørgensen other, Åse|1980-01-01|B|eva|3');
set session authorization gone;
select test.eq('ended staff search nothing', test.code($$select api.search('a')$$), '42501');
set session authorization aud;
select test.eq('auditors do not search', test.code($$select api.search('a')$$), '42501');
reset session authorization;
select test.eq('of two centuries the one that was', private.birth_typed('010126'), array['1926-01-01', '2026-01-01']::date[]);
select test.eq('and not the one to come', private.birth_typed('311299'), array['1999-12-31']::date[]);
select test.eq('29 February in leap years alone', private.birth_typed('29-02-1900'), '{}'::date[]);
select test.eq('every search is logged', (select count(*) from private.search_log where login = 'anna' and kind <> 'reveal' and hits <> '{}'), 21::bigint);
select test.eq('with folded words', (select words from private.search_log where login = 'anna' and hits = array[test.id('unassigned')] limit 1), 'rgensen unassi');
select test.eq('CPR numbers are not', (select count(*) from private.search_log where words ~ '[0-9]{6}'), 0::bigint);
select test.eq('but whom they found', (select count(*) from private.search_log where kind = 'cpr' and hits = array[test.id('prot')]), 2::bigint);
set session authorization aud;
select test.ok('the auditor reads it', (select count(*) > 10 from api.search_log));
set session authorization anna;
select test.eq('the searcher does not', test.rows('select * from api.search_log'), '42501');
-- many
reset session authorization;
insert into private.citizen (id, family_name, given_name, birth_date)
select test.id('many ' || n), 'Massesen', 'Nr ' || lpad(n::text, 4, '0'), '1990-01-01' from generate_series(1, 700) n;
insert into private.casefile (id, citizen_id, case_no, unit_id, opened_on)
select test.id('case ' || n), test.id('many ' || n), '2025-' || lpad(n::text, 5, '0'), test.id('A'), '2026-01-01' from generate_series(1, 700) n;
set session authorization anna;
select test.eq('at most fifty', (select count(*) from api.search('massesen')), 50::bigint);
select test.eq('in order of names', (select max(name collate "C") from api.search('massesen nr 00')), 'Massesen, Nr 0050');
