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
