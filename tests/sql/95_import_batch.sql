-- Imports as batches: what is shown is what is carried out, or says what came between; taken back as a whole.
create function test.row(p_line int, p_more jsonb default '{}') returns jsonb
immutable language sql as $$
    select '{"cpr": "711087-0005", "family_name": "Holm", "given_name": "Ida", "street": "Åvej 1", "postcode": "6270", "town": "Tønder",
             "phone": "74 12 34 56", "target_group": "2", "benefit": "Kontanthjælp", "starts": "03-11-2026", "visitation": "jobparat",
             "unit": "A", "worker": "ANNA", "education": "ja"}'::jsonb || jsonb_build_object('line', p_line) || p_more
$$;
-- one who is known: the case `own` of the fixture
create function test.known(p_line int, p_more jsonb default '{}') returns jsonb
immutable language sql as $$
    select '{"cpr": "6101800049", "family_name": "Jørgensen own", "unit": "A"}'::jsonb || jsonb_build_object('line', p_line) || p_more
$$;
create function test.said(p_batch uuid) returns text
volatile security definer language sql as $$
    select string_agg(concat_ws(' ', r.line, r.verdict, nullif(r.result, 'planned'), nullif(r.column_name, ''), nullif(r.reason, ''), nullif(r.detail, '')),
                      '; ' order by r.line) from api.import_row r where r.batch_id = p_batch
$$;
-- reads rows in and shows them
create function test.preview(p_name text, variadic p_rows jsonb[]) returns text
volatile language plpgsql as $$
begin
    perform api.import_begin(test.id(p_name), jsonb_build_object('file_name', p_name || '.csv'));
    perform api.import_put(gen_random_uuid(), jsonb_build_object('id', test.id(p_name), 'rows', to_jsonb(p_rows)));
    perform api.import_ready(gen_random_uuid(), jsonb_build_object('id', test.id(p_name)));
    return test.said(test.id(p_name));
end $$;
create function test.steps(p_batch uuid) returns int
volatile language plpgsql as $$
declare
    n int := 0;
begin
    loop
        n := n + 1;
        exit when api.import_step(gen_random_uuid(), jsonb_build_object('id', p_batch)) ->> 'left' = '0';
    end loop;
    return n;
end $$;
create function test.commit(p_name text) returns text
volatile language plpgsql as $$
begin
    perform api.import_commit(gen_random_uuid(), jsonb_build_object('id', test.id(p_name)));
    perform test.steps(test.id(p_name));
    return test.said(test.id(p_name));
end $$;
create function test.undo(p_name text) returns text
volatile language plpgsql as $$
begin
    perform api.import_undo(gen_random_uuid(), jsonb_build_object('id', test.id(p_name)));
    perform test.steps(test.id(p_name));
    return test.said(test.id(p_name));
end $$;
-- What every table holds but history, receipts, sessions of use and when others were told. How often a row was written is not what it says.
create function test.content() returns jsonb
volatile security definer language plpgsql as $$
declare
    v_all  jsonb := '{}';
    v_hash text;
    t      text;
begin
    for t in select c.relname from pg_class c where c.relnamespace = 'private'::regnamespace and c.relkind in ('r', 'p')
             and c.relname not in ('change', 'change_value', 'receipt', 'access_session', 'change_told') order by 1 loop
        execute format('select md5(string_agg(x.j::text, chr(10) order by x.j::text)) from (select to_jsonb(r) - ''version'' as j '
                       'from private.%I r) x', t) into v_hash;
        v_all := v_all || jsonb_build_object(t, coalesce(v_hash, ''));
    end loop;
    return v_all;
end $$;
create function test.differs(p_was jsonb) returns text
volatile language sql as $$
    select coalesce(string_agg(n.key, ' ' order by n.key), '') from jsonb_each(test.content()) n where n.value is distinct from p_was -> n.key
$$;
create table test.was as select test.content() as v;
grant select on test.was to public;
set session authorization anna;
select test.eq('caseworkers do not import', test.code($$select test.preview('no', test.row(2))$$), '42501');
select test.eq('nor look at imports', test.rows('select * from api.import_batch') || test.rows('select * from api.import_row'), '4250142501');
set session authorization addi;
select test.eq('shown: a new one, the same again, his update, a fault, updates of one who is known', test.preview('one',
    test.row(2), test.row(3), test.row(4, '{"phone": "99 99 99 99"}'), test.row(5, '{"cpr": "1"}'),
    test.known(6, '{"phone": "22 22 22 22", "town": "Ribe", "benefit": "Sygedagpenge", "starts": "10-11-2026", "target_group": "6"}'),
    test.known(7, '{"phone": "22 22 22 22", "email": "own@example.dk"}'), test.row(8, '{"cpr": "711087-0013", "starts": ""}')),
    '2 create; 3 skip; 4 update phone; 5 error cpr cpr_length; 6 update benefit, phone, starts, target_group, town; 7 update email; '
    '8 error starts missing');
select test.eq('nothing is written but the batch', test.differs(v), 'import_batch import_row') from test.was;
select test.eq('carried out as shown', test.commit('one'), '2 create done; 3 skip; 4 update done phone; 5 error cpr cpr_length; '
    '6 update done benefit, phone, starts, target_group, town; 7 update done email; 8 error starts missing');
select test.eq('and no other way: the state says so', test.code(format($$select api.import_%s(gen_random_uuid(), '{"id": "%s"}')$$, v, test.id('one'))),
    'FH080 import_state state') from unnest('{commit,ready,drop}'::text[]) v;
reset session authorization;
select test.eq('the citizen is there, changed by his later row', (select phone from private.citizen c join private.identity i on i.citizen_id = c.id
    where i.cpr = '7110870005'), '99 99 99 99');
select test.eq('who was known is changed, with his benefit', (select string_agg(concat_ws(' ', c.phone, c.town, c.email, b.benefit, b.starts, b.ends), '; ' order by b.starts)
    from private.citizen c join private.benefit_period b on b.casefile_id = c.casefile_id where c.id = test.id('citizen own')),
    '22 22 22 22 Ribe own@example.dk kontanthjaelp 2026-06-01 2026-11-09; 22 22 22 22 Ribe own@example.dk sygedagpenge 2026-11-10 infinity');
select test.eq('the words of the file are forgotten once they are carried out',
    (select count(*) from private.import_row r where r.batch_id = test.id('one') and (r.typed is not null or r.cpr is not null or r.state is not null)), 0::bigint);
select test.eq('carrying it out touched all of these', test.differs(v),
    'assignment benefit_period card card_word casefile category_history citizen identity import_batch import_row obligation') from test.was;
insert into private.access_session (casefile_id, login, until, purpose)
select r.casefile_id, 'anna', now() + interval '1 hour', 'followup' from private.import_row r where r.batch_id = test.id('one') and r.line = 2;
set session authorization max;
select test.eq('taken back, by another, though somebody has looked into the new case', test.undo('one'), null);
select test.eq('every table is as before', test.differs(v), '') from test.was;
select test.eq('what is left of it is in the list, from history', (select concat_ws(' ', file_name, state, creates, updates, skips, errors, done, back, kept, made_by, undone_by)
    from api.import_batch where id = test.id('one')), 'one.csv undone 1 3 1 2 4 4 0 addi max');
reset session authorization;
select test.eq('history says that the case came and went', (select string_agg(c.entity || ' ' || c.version || ' ' || c.who, '; ' order by c.id)
    from private.change c where c.op = test.id('one') and c.entity in ('casefile', 'citizen') and c.casefile_id in (
        select r.casefile_id from private.access_session r where r.login = 'anna' and r.purpose = 'followup')
    and c.casefile_id <> test.id('own') and not exists (select from private.casefile f where f.id = c.casefile_id)),
    'citizen 1 addi; casefile 1 addi; citizen 2 addi; citizen 3 max; casefile 2 max');
-- ---- what others do between showing and carrying out
set session authorization addi;
select test.preview('two', test.row(2), test.row(3, '{"cpr": "711087-0013"}'), test.row(4, '{"cpr": "711087-0021", "unit": "A1", "worker": "BO"}'),
    test.known(5, '{"phone": "22 22 22 22"}'), test.known(6, '{"postcode": "6280"}'),
    test.row(7, '{"cpr": "711087-0048"}'), test.row(8, '{"cpr": "711087-0056"}'), test.row(9, '{"cpr": "6101800140", "family_name": "Jørgensen colleague"}')) \g /dev/null
select api.import_leave(test.id('leave'), jsonb_build_object('ids', jsonb_build_array(test.id('two') || '/7', test.id('two') || '/8')));
select api.import_leave(test.id('leave2'), jsonb_build_object('id', test.id('two') || '/8'));
set session authorization max;
select api.import_citizens(gen_random_uuid(), jsonb_build_array(test.row(2), test.known(3, '{"street": "Ny Vej 1"}'), test.known(4, '{"email": "own@example.dk"}'))) \g /dev/null
reset session authorization;
update private.unit set valid_to = '2026-11-19' where id = test.id('A1');
set session authorization addi;
select test.eq('a new one who is known by now, a unit that ended, an address that another changed, rows left out, and the rest',
    test.commit('two'), '2 create changed known; 3 create done family_name same_person 2; 4 create refused family_name no_unit 2; 5 update done phone; '
    '6 update changed postcode edited; 7 create left_out family_name same_person 2; 8 create done family_name same_person 2; '
    '9 update done cpr cpr_mod11');
select test.eq('the batch counts them', (select concat_ws(' ', state, creates, updates, done, not_done) from api.import_batch where id = test.id('two')),
    'committed 5 3 4 4');
reset session authorization;
update private.unit set valid_to = 'infinity' where id = test.id('A1');
-- ---- taken back where others have worked since
create table test.made as select r.line, r.casefile_id from private.import_row r where r.batch_id = test.id('two') and r.result = 'done';
grant select on test.made to public;
insert into private.note (casefile_id, kind, body, happened_at) select casefile_id, 'general', 'x', '2026-11-19' from test.made where line = 3;
create table test.was2 as select test.content() as v;
grant select on test.was2 to public;
set session authorization anna;
select api.save(test.id('edit own'), test.change('citizen', test.id('citizen own'), 3, '{"remark": "x"}')) \g /dev/null
set session authorization addi;
select test.eq('taken back; what others worked on, or hang on, is kept and listed', test.undo('two'),
    '3 create kept family_name in_use 2; 5 update kept phone edited');
select test.eq('the batch stays with them', (select concat_ws(' ', state, done, back, kept) from api.import_batch where id = test.id('two')), 'undone 4 2 2');
select test.eq('once more: over', test.code(format($$select api.import_undo(gen_random_uuid(), '{"id": "%s"}')$$, test.id('two'))), 'FH080 import_state state');
reset session authorization;
select test.eq('who was edited is as he was left', (select concat_ws(' ', phone, remark) from private.citizen where id = test.id('citizen own')), '22 22 22 22 x');
select test.eq('the other one is away', (select count(*) from private.identity where cpr = '7110870056'), 0::bigint);
select test.eq('and he who was only updated is as before', (select concat_ws(' ', b.benefit, b.starts, b.ends, k.target_group) from private.benefit_period b
    join private.card k on k.casefile_id = b.casefile_id where b.casefile_id = test.id('colleague')), 'kontanthjaelp 2026-06-01 infinity 3');
-- ---- one batch on top of another
create table test.was3 as select test.content() as v;
grant select on test.was3 to public;
set session authorization addi;
select test.preview('below', test.row(2, '{"cpr": "711087-0064", "family_name": "Ravn"}')) \g /dev/null
select test.commit('below') \g /dev/null
select test.preview('above', test.row(2, '{"cpr": "711087-0064", "family_name": "Ravn", "phone": "12 34 56 78"}')) \g /dev/null
select test.commit('above') \g /dev/null
select test.undo('above') \g /dev/null
select test.eq('a case that only batches touched, the later taken back: the earlier goes too', test.undo('below'), null);
select test.eq('and everything is as before', test.differs(v), '') from test.was3;
-- ---- the rest
select api.import_begin(test.id('again'), '{}') \g /dev/null
select api.import_put(gen_random_uuid(), jsonb_build_object('id', test.id('again'), 'rows', (select jsonb_build_array(test.row(2, '{"cpr": "711087-0080", "family_name": "Krog"}'))))) \g /dev/null
select api.import_ready(gen_random_uuid(), jsonb_build_object('id', test.id('again'))) \g /dev/null
select api.import_begin(test.id('again2'), '{}') \g /dev/null
select api.import_put(gen_random_uuid(), jsonb_build_object('id', test.id('again2'), 'rows', (select jsonb_build_array(test.row(2, '{"cpr": "711087-0080", "family_name": "Krog"}'))))) \g /dev/null
select test.eq('the same file again is said', (select concat_ws(' ', r -> 'same' ->> 'state', r -> 'same' ->> 'id' = test.id('again')::text)
    from api.import_ready(gen_random_uuid(), jsonb_build_object('id', test.id('again2'))) r), 'previewed t');
select api.import_begin(test.id('name'), '{"file_name": "Ida 711087-0005.csv"}') \g /dev/null
select test.eq('a file name names nobody', (select file_name from api.import_batch where id = test.id('name')), 'Ida ….csv');
select test.eq('what is still being read is not carried out', test.code(format($$select api.import_commit(gen_random_uuid(), '{"id": "%s"}')$$,
    (select id from api.import_batch where state = 'reading' limit 1))), 'FH080 import_state state');
select test.preview('late', test.row(2, '{"cpr": "711087-0072", "family_name": "Sand"}')) \g /dev/null
select test.eq('dropped: nothing of it is left', test.rows(format($$select api.import_drop(gen_random_uuid(), '{"id": "%s"}')$$, test.id('late')))
    || test.rows(format($$select * from api.import_row where batch_id = '%s'$$, test.id('late'))), '10');
select test.preview('late2', test.row(2, '{"cpr": "711087-0072", "family_name": "Sand"}')) \g /dev/null
select test.commit('late2') \g /dev/null
select test.eq('a row twice', test.code(format($$select api.import_put(gen_random_uuid(), '{"id": "%s", "rows": [{"line": 2}, {"line": 2}]}')$$,
    (select id from api.import_batch where state = 'reading' limit 1))), 'FH006 row_twice rows');
reset session authorization;
update private.import_batch set committed_at = now() - interval '31 days' where id = test.id('late2');
update private.import_batch set made_at = now() - interval '15 days' where state = 'reading';
set session authorization addi;
select test.eq('after a month it stays', test.code(format($$select api.import_undo(gen_random_uuid(), '{"id": "%s"}')$$, test.id('late2'))), 'FH064 too_late committed_at');
reset session authorization;
select test.eq('the job forgets both', private.job_imports(), 2);
select test.eq('what was read in is gone, and the rows of what was carried out; the batch itself stays', concat_ws(' ',
    (select count(*) from private.import_batch where id = test.id('name')), (select count(*) from private.import_row where batch_id = test.id('late2')),
    (select state from private.import_batch where id = test.id('late2'))), '0 0 committed');
