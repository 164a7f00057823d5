-- Import of a caseload: every kind of dirt, by row. The columns are named as the file names them.
create function test.row(p_line int, p_more jsonb default '{}') returns jsonb
immutable language sql as $$
    select '{"cpr": "711087-0005", "efternavn": "Holm", "fornavn": "Ida", "adresse": "Åvej 1", "postnr": "6270", "by": "Tønder",
             "telefon": "74 12 34 56", "email": "ida@example.dk", "målgruppe": "2", "ydelse": "Kontanthjælp", "ydelse_fra": "03-11-2026",
             "visitation": "jobparat", "enhed": "A", "sagsbehandler": "ANNA", "adressebeskyttelse_til": "", "a_kasse": "",
             "uddannelse": "ja", "børn_hjemme": "0", "første_henvendelse": "02-11-2026", "bemærkning": ""}'::jsonb
           || jsonb_build_object('line', p_line) || p_more
$$;
-- what becomes of rows, one batch: "line outcome column reason warning; …"
create function test.import(variadic p_rows jsonb[]) returns text
volatile language sql as $$
    select string_agg(concat_ws(' ', i.line, i.outcome, i.column_name, i.reason, i.warning), '; ' order by i.n)
    from (select x.*, row_number() over () as n from api.import_citizens(gen_random_uuid(), to_jsonb(p_rows)) x) i
$$;
-- the same for one row that is not to stay
create function test.verdict(p_more jsonb) returns text
volatile language plpgsql as $$
declare
    v text;
begin
    v := test.import(test.row(2, p_more));
    raise exception 'undo' using detail = v;
exception when raise_exception then
    get stacked diagnostics v = pg_exception_detail;
    return v;
end $$;
set session authorization anna;
select test.eq('caseworkers do not import', test.code($$select test.import(test.row(2))$$), '42501');
set session authorization addi;
select test.eq(n, test.verdict(m), w) from (values
    ('a good row', '{}'::jsonb, '2 create'),
    ('the thirty-first of February', '{"ydelse_fra": "31-02-2026"}', '2 error ydelse_fra bad_date'),
    ('a date in words', '{"første_henvendelse": "i går"}', '2 error første_henvendelse bad_date'),
    ('a two-digit year', '{"ydelse_fra": "03-11-26"}', '2 error ydelse_fra bad_date'),
    ('an ISO date', '{"ydelse_fra": "2026-11-03"}', '2 create'),
    ('a benefit from 2062', '{"ydelse_fra": "01-01-2062"}', '2 error ydelse_fra future_date'),
    ('a benefit from next month', '{"ydelse_fra": "01-12-2026"}', '2 create'),
    ('a request tomorrow', '{"første_henvendelse": "21-11-2026"}', '2 error første_henvendelse future_date'),
    ('a benefit before birth', '{"ydelse_fra": "01-01-1950"}', '2 error ydelse_fra before_birth'),
    ('CPR with an impossible day and month', '{"cpr": "9913801234"}', '2 error cpr cpr_date'),
    ('CPR with the thirtieth of February', '{"cpr": "9002801234"}', '2 error cpr cpr_date'),
    ('CPR of nine digits', '{"cpr": "711087-001"}', '2 error cpr cpr_length'),
    ('CPR with letters', '{"cpr": "711087-ABCD"}', '2 error cpr cpr_digits'),
    ('CPR of one not born yet', '{"cpr": "6112264000"}', '2 error cpr cpr_future'),
    ('CPR with spaces', '{"cpr": " 711087 0005 "}', '2 create'),
    ('no CPR', '{"cpr": ""}', '2 error cpr missing'),
    ('CPR that fails modulus 11', '{"cpr": "711087-0019"}', '2 create cpr cpr_mod11'),
    ('target group 14', '{"målgruppe": "14"}', '2 error målgruppe unknown_code'),
    ('target group in words', '{"målgruppe": "x"}', '2 error målgruppe unknown_code'),
    ('an unknown benefit', '{"ydelse": "SU"}', '2 error ydelse unknown_code'),
    ('a benefit by another name', '{"ydelse": "uddannelseshjælp"}', '2 create'),
    ('an unknown category', '{"visitation": "parat"}', '2 error visitation unknown_code'),
    ('a benefit without its start', '{"ydelse_fra": ""}', '2 error ydelse_fra missing'),
    ('no family name', '{"efternavn": " \u00a0 "}', '2 error efternavn missing'),
    ('no given name', '{"fornavn": ""}', '2 create'),
    ('an escape sequence', '{"bemærkning": "Ring\u001b[2J"}', '2 error bemærkning control_characters'),
    ('text that turns around', '{"efternavn": "Holm\u202e"}', '2 error efternavn control_characters'),
    ('a line break in a name', '{"efternavn": "Hol\nm"}', '2 error efternavn control_characters'),
    ('a tab', '{"efternavn": "de\tla Cruz"}', '2 create'),
    ('20,000 characters', jsonb_build_object('bemærkning', repeat('æ', 20000)), '2 error bemærkning too_long'),
    ('4,000 characters', jsonb_build_object('bemærkning', repeat('æ', 4000)), '2 create'),
    ('a formula', '{"bemærkning": "=HYPERLINK(\"http://x\";\"klik\")"}', '2 create'),
    ('lines and quotes', '{"bemærkning": "Sagde: \"jeg vil; gerne\"\nprøve igen"}', '2 create'),
    ('children in words', '{"børn_hjemme": "to"}', '2 error børn_hjemme bad_number'),
    ('an unknown unit', '{"enhed": "Z"}', '2 error enhed unknown_unit'),
    ('no unit', '{"enhed": ""}', '2 error enhed missing'),
    ('an unknown worker', '{"sagsbehandler": "QQQ"}', '2 create sagsbehandler unknown_worker'),
    ('a worker who has left', '{"sagsbehandler": "GONE"}', '2 create sagsbehandler unknown_worker'),
    ('an odd address of mail', '{"email": "ida at home"}', '2 create email unusual_email'),
    ('two faults', '{"målgruppe": "x", "cpr": "1"}', '2 error cpr cpr_length; 2 målgruppe unknown_code'),
    ('a fault and a warning: the row is not there to warn of', '{"målgruppe": "x", "cpr": "711087-0019"}', '2 error målgruppe unknown_code'),
    ('two warnings', '{"sagsbehandler": "QQQ", "cpr": "711087-0019"}', '2 create cpr cpr_mod11; 2 sagsbehandler unknown_worker'),
    ('an odd number of telephone', '{"telefon": "ring"}', '2 create telefon unusual_phone')) v(n, m, w);
select test.eq('headers in other letters', test.import(test.row(2, '{"CPR": "1", "Efternavn ": " "}') - '{cpr,efternavn}'::text[]),
    '2 error CPR cpr_length; 2 Efternavn  missing');
select test.eq('a row whose characters were lost', test.import('{"line": 93, "bad_bytes": "by"}'), '93 error bad_bytes');
select test.eq('a row with too few fields', test.import('{"line": 94, "short_row": "7/20"}'), '94 error short_row');
select test.eq('a column missing altogether', test.import(test.row(2) - 'efternavn'), '2 error efternavn missing');
-- ---- rows beside each other
select test.eq('a bad row holds nobody up; the same again is skipped; the same number with another name is not him',
    test.import(test.row(2), test.row(3, '{"cpr": "1"}'), test.row(4), test.row(5, '{"efternavn": "Hulm"}'),
                test.row(6, '{"cpr": "6101801201", "efternavn": "  de   la\u00a0Cruz ", "fornavn": "A\u030Ase"}')),
    '2 create; 3 error cpr cpr_length; 4 skip; 5 error efternavn other_name; 6 create cpr cpr_mod11');
select test.eq('another spelling of the name is the same name', test.import(test.row(2, '{"efternavn": "HOLM"}')), '2 skip');
select test.eq('once more: nothing', test.import(test.row(2), test.row(4)), '2 skip; 4 skip');
select test.eq('a field changed', test.import(test.row(2, '{"telefon": "99 99 99 99"}')), '2 update');
select test.eq('what the file leaves empty stays', test.import(test.row(2, '{"telefon": ""}')), '2 skip');
select test.eq('a later benefit', test.import(test.row(2, '{"telefon": "", "ydelse": "Sygedagpenge", "målgruppe": "6", "visitation": "", "ydelse_fra": "10-11-2026"}')), '2 update');
select api.import_citizens(test.id('op'), jsonb_build_array(test.row(2, '{"cpr": "711087-0013"}')));
select test.eq('the same op again: the same answer', (select outcome from api.import_citizens(test.id('op'), jsonb_build_array(test.row(2, '{"cpr": "711087-0013"}')))), 'create');
select test.eq('not an array', test.code($$select api.import_citizens(gen_random_uuid(), '{}')$$), 'FH006 bad_request rows');
reset session authorization;
-- ---- what was written
create view test.ida as select c.*, i.cpr, f.unit_id as unit, f.responsible as worker, f.opened_on, f.case_no, f.target_group
    from private.identity i join private.citizen c on c.id = i.citizen_id join private.casefile f on f.id = c.casefile_id;
select test.eq('the citizen', (select format('%s, %s %s %s %s %s %s %s', family_name, given_name, birth_date, phone, education, children_at_home, worker, opened_on)
    from test.ida where cpr = '7110870005'), 'Holm, Ida 1987-10-11 99 99 99 99 yes f anna 2026-11-02');
select test.eq('trimmed, composed', (select format('%s|%s', family_name, given_name) from test.ida where cpr = '6101801201'), 'de la Cruz|Åse');
select test.eq('the periods follow each other', (select string_agg(format('%s %s-%s %s', benefit, starts, ends, first_request), '; ' order by starts)
    from private.benefit_period b join test.ida i on i.casefile_id = b.casefile_id where i.cpr = '7110870005'),
    'kontanthjaelp 2026-11-03-2026-11-09 2026-11-02; sygedagpenge 2026-11-10-infinity 2026-11-02');
select test.eq('obligations are there at once', (select string_agg(rule_id || ' ' || due_on, '; ' order by due_on) from private.obligation o
    join test.ida i on i.casefile_id = o.casefile_id where i.cpr = '7110870013' and o.first_open), 'R5.kont.first 2026-11-09; R5.kont.four 2027-01-31; offer_R5.first 2027-05-03');
select test.eq('the card too', (select display_name from private.card k join test.ida i on i.casefile_id = k.casefile_id where i.cpr = '7110870005'), 'Holm, Ida');
select test.eq('who imported is in the history', (select string_agg(distinct c.who, ',') from private.change c join test.ida i on i.casefile_id = c.casefile_id
    where i.cpr = '7110870005'), 'addi');
select test.eq('an update is a version with its values', (select format('%s %s', v.old, v.new) from private.change c join private.change_value v on v.change_id = c.id
    join test.ida i on i.id = c.row_id where i.cpr = '7110870005' and c.version = 2 and v.field = 'phone'), '74 12 34 56 99 99 99 99');
update private.casefile set closed_on = '2026-11-20' where id = (select casefile_id from test.ida where cpr = '7110870005');
set session authorization max;
select test.eq('nor opened again', test.import(test.row(2)), '2 error cpr case_closed');
select test.eq('headers: known, unknown, twice, missing', (select string_agg(concat_ws(' ', header, field, problem), '; ')
    from api.import_header('citizens', '{cpr,Efternavn,hårfarve,telefon,phone}')),
    'cpr cpr; Efternavn family_name; hårfarve unknown_column; telefon phone column_twice; phone phone column_twice; enhed unit missing_column');
reset session authorization;
