-- What the specs call; on top of the fixture of tests/sql. A spec's SQL may hold no braces, hence no JSON.
create function test.op(p_name text) returns uuid
immutable language sql as $$ select md5('op ' || p_name)::uuid $$;
-- Saves one field of the citizen of case p_case, as last read in version p_version.
create function test.save(p_op text, p_case text, p_version int, p_field text, p_value text)
returns table (state text, version int, field text, base text, theirs text, who text)
volatile language sql as $$
    select o.state, o.version, o.field, o.base, o.theirs, o.who
    from api.outcome(api.save(test.op(p_op), test.change('citizen', test.id('citizen ' || p_case), p_version,
                                                         jsonb_build_object(p_field, p_value)))) o
    order by o.field
$$;
-- Saves the same field of the citizens of two cases.
create function test.save_two(p_op text, p_one text, p_two text, p_field text) returns bigint
volatile language sql as $$
    select count(*) filter (where o.state = 'saved')
    from api.outcome(api.save(test.op(p_op),
        test.change('citizen', test.id('citizen ' || p_one), 1, jsonb_build_object(p_field, '1'))
        || test.change('citizen', test.id('citizen ' || p_two), 1, jsonb_build_object(p_field, '1')))) o
$$;
create function test.move(p_op text, p_case text, p_login text, p_unit text default null) returns boolean
volatile language sql as $$
    select api.case_reassign(test.op(p_op), jsonb_strip_nulls(jsonb_build_object(
        'casefile_id', test.id(p_case), 'login', p_login, 'unit_id', test.id(p_unit)))) ? 'saved'
$$;
-- As the fixture was, for the next order of steps.
create function test.restore() returns void
volatile language sql as $$
    delete from private.case_move;
    delete from private.change_value;
    delete from private.change;
    delete from private.receipt where login in ('anna', 'sue', 'max', 'eva', 'bo', 'postgres');
    delete from private.search_log where kind = 'conflict';
    update private.staff set ends = 'infinity' where login = 'anna';
    update private.citizen set phone = '111', email = null, remark = null, street = 'Nørregade 9', postcode = '6270',
        version = 1;
    update private.casefile set responsible = 'anna', unit_id = test.id('A'), version = 1
    where id in (test.id('own'), test.id('own_prot'));
    delete from private.assignment where id = test.id('race');
    update private.assignment set version = 1, valid_to = 'infinity' where id = test.id('a lent')
$$;
-- A plan that gives two cases of anna's to bo, approved; its steps; its undoing; what became of each.
create function test.many_plan() returns boolean
volatile language sql as $$
    select api.case_move_plan(test.op('many'), jsonb_build_object('ids', jsonb_build_array(test.id('own'), test.id('own_prot')), 'to', 'bo',
               'reason', 'full')) ? 'saved'
       and api.case_move_approve(gen_random_uuid(), jsonb_build_object('id', test.op('many'))) ? 'saved'
$$;
create function test.many_step() returns int
volatile language sql as $$
    select (api.case_move_step(gen_random_uuid(), jsonb_build_object('id', test.op('many'))) ->> 'left')::int
$$;
create function test.many_undo() returns boolean
volatile language sql as $$ select api.case_move_undo(gen_random_uuid(), jsonb_build_object('id', test.op('many'))) ? 'saved' $$;
create function test.many() returns table (name text, result text, responsible text, version int)
stable language sql as $$
    select case r.casefile_id when test.id('own') then 'own' else 'own_prot' end, r.result, c.responsible, c.version
    from private.case_move_row r join private.casefile c on c.id = r.casefile_id where r.move_id = test.op('many') order by 1
$$;
-- An import of two new ones and an update of `own`, shown; carrying it out and taking it back; what became of it.
create function test.import_show(p_name text) returns boolean
volatile language plpgsql as $$
begin
    perform api.import_begin(test.op(p_name), '{}');
    perform api.import_put(gen_random_uuid(), jsonb_build_object('id', test.op(p_name), 'rows', jsonb_build_array(
        jsonb_build_object('line', 2, 'cpr', '7110870005', 'family_name', 'Holm', 'unit', 'A'),
        jsonb_build_object('line', 3, 'cpr', '7110870013', 'family_name', 'Ravn', 'unit', 'A'),
        jsonb_build_object('line', 4, 'cpr', '6101800049', 'family_name', 'Jørgensen own', 'unit', 'A', 'phone', '22222222'))));
    return api.import_ready(gen_random_uuid(), jsonb_build_object('id', test.op(p_name))) ? 'saved';
end $$;
create function test.import_do(p_verb text, p_name text) returns text
volatile language plpgsql as $$
declare
    v jsonb;
begin
    execute format('select api.import_%s(gen_random_uuid(), $1)', p_verb) into v using jsonb_build_object('id', test.op(p_name));
    return coalesce(v ->> 'left', 'ok');
end $$;
create function test.import_rows(p_name text) returns table (line int, verdict text, result text, code text)
stable language sql as $$
    select r.line, r.verdict, r.result, r.code from private.import_row r where r.batch_id = test.op(p_name) order by r.line
$$;
-- Somebody makes the first of them by hand.
create function test.import_twin() returns boolean
volatile language sql as $$
    select api.casefile_create(gen_random_uuid(), jsonb_build_object('cpr', '7110870005', 'family_name', 'Holm', 'given_name', '',
        'unit_id', test.id('A'))) ? 'saved'
$$;
-- Saves in the case of that CPR number, as it stands now.
create function test.citizen_of(p_cpr text, out id uuid, out version int)
stable security definer language sql as $$
    select c.id, c.version from private.identity i join private.citizen c on c.id = i.citizen_id where i.cpr = p_cpr
$$;
create function test.import_edit(p_cpr text) returns text
volatile language sql as $$
    select o.state from test.citizen_of(p_cpr) c,
        api.outcome(api.save(gen_random_uuid(), test.change('citizen', c.id, c.version, '{"phone": "1"}'))) o
$$;
create function test.import_clean(p_name text) returns void
volatile language plpgsql as $$
declare
    v_cases uuid[] := array(select i.casefile_id from private.identity i where i.cpr in ('7110870005', '7110870013'));
begin
    delete from private.import_batch where id = test.op(p_name);
    perform private.import_delete(test.op(p_name), v_cases);
end $$;
-- Closes a case; books in it; merges two, takes them apart, and saves in the one that is merged away.
create function test.close(p_op text, p_case text) returns boolean
volatile language sql as $$
    select api.case_close(test.op(p_op), jsonb_build_object('casefile_id', test.id(p_case), 'reason', 'job', 'next_benefit', 'none')) ? 'saved'
$$;
create function test.book(p_op text, p_case text) returns text
volatile language sql as $$
    select o.state from api.outcome(api.save(test.op(p_op), test.change('meeting', test.id('raced'), 0, jsonb_build_object(
        'casefile_id', test.id(p_case), 'kind', 'jobsamtale', 'form', 'telefon', 'starts_at', '2026-11-24 10:00+01', 'ends_at', '2026-11-24 10:45+01')))) o
$$;
create function test.merge(p_op text, p_this text, p_other text) returns boolean
volatile language sql as $$
    select api.case_merge(test.op(p_op), jsonb_build_object('casefile_id', test.id(p_this), 'other', test.id(p_other), 'reason', 'samme person',
        'keep_name', 'this', 'keep_plan', 'this', 'keep_mentor', 'this', 'keep_period', 'this')) ? 'saved'
$$;
create function test.apart(p_op text, p_this text) returns boolean
volatile language sql as $$
    select api.case_merge_undo(test.op(p_op), jsonb_build_object('casefile_id', test.id(p_this), 'id', m.id)) ? 'saved'
    from api.case_merge_list m where m.casefile_id = test.id(p_this) and m.state = 'done'
$$;
create function test.rename(p_op text, p_meeting uuid) returns text
volatile language sql as $$
    select o.state from api.outcome(api.save(test.op(p_op), test.change('meeting', p_meeting, 1, jsonb_build_object('title', 'ny')))) o
$$;
create function test.remind(p_op text, p_case text) returns text
volatile language sql as $$
    select o.state from api.outcome(api.save(test.op(p_op), test.change('reminder', test.id('raced'), 0, jsonb_build_object(
        'casefile_id', test.id(p_case), 'due_on', '2026-12-01', 'body', 'ring')))) o
$$;
