-- A small municipality: every kind of person against every kind of case.
--   Jobcenter ── A ── A1
--             └─ B
create function test.person(p_login text, p_role text, p_unit text, p_starts date, p_ends date) returns void
volatile language plpgsql as $$
begin
    if to_regrole(p_login) is null then
        execute format('create role %I login', p_login);
    end if;
    execute format('grant foothold_%s to %I', p_role, p_login);
    if p_unit is not null then
        insert into private.staff (login, name, initials, role, unit_id, starts, ends)
        values (p_login, initcap(p_login) || ' Test', upper(p_login), p_role, test.id(p_unit), p_starts, p_ends);
    end if;
end $$;
insert into private.unit (id, name, parent_id) values
    (test.id('Jobcenter'), 'Jobcenter', null),
    (test.id('A'), 'A', test.id('Jobcenter')), (test.id('B'), 'B', test.id('Jobcenter')),
    (test.id('A1'), 'A1', test.id('A'));
insert into private.unit (id, name, parent_id, valid_from) values
    (test.id('later'), 'later', test.id('A'), '2027-01-01');
select test.person(l, r, u, s, e) from (values
    ('anna',  'caseworker', 'A',         '-infinity'::date, 'infinity'::date),
    ('bo',    'caseworker', 'A',         '-infinity', 'infinity'),
    ('eva',   'caseworker', 'B',         '-infinity', 'infinity'),
    ('sue',   'supervisor', 'A',         '-infinity', 'infinity'),
    ('tom',   'supervisor', 'B',         '-infinity', 'infinity'),
    ('max',   'supervisor', 'Jobcenter', '-infinity', 'infinity'),
    ('una',   'supervisor', 'A1',        '-infinity', 'infinity'),
    ('addi',  'admin',      'Jobcenter', '-infinity', 'infinity'),
    ('aud',   'auditor',    'Jobcenter', '-infinity', 'infinity'),
    ('old_aud', 'auditor',  'Jobcenter', '-infinity', '2026-11-19'),
    ('gone',  'caseworker', 'A',         '-infinity', '2026-11-19'),
    ('soon',  'supervisor', 'A',         '2026-11-21', 'infinity'),
    ('ghost', 'caseworker', null,        null, null)) p(l, r, u, s, e);
create function test.make_case(p_name text, p_unit text, p_responsible text, p_cpr text, p_protected date) returns void
volatile language plpgsql as $$
begin
    insert into private.citizen (id, family_name, given_name, birth_date, phone, street, postcode, town, protected_until)
    values (test.id('citizen ' || p_name), 'Jørgensen ' || p_name, 'Åse', private.cpr_birth(p_cpr), '111', 'Nørregade 9',
            '6270', 'Tønder', p_protected);
    insert into private.identity (citizen_id, cpr) values (test.id('citizen ' || p_name), p_cpr);
    insert into private.casefile (id, citizen_id, case_no, unit_id, responsible, opened_on)
    values (test.id(p_name), test.id('citizen ' || p_name), '2026-' || right(p_cpr, 5), test.id(p_unit), p_responsible,
            '2026-06-01');
    insert into private.benefit_period (id, casefile_id, benefit, starts, target_group)
    values (test.id('period ' || p_name), test.id(p_name), 'kontanthjaelp', '2026-06-01', '3');
end $$;
set role foothold_owner;
reset role;
select test.make_case(n, u, r, c, p) from (values
    ('own',        'A',  'anna', '6101800049', null::date),
    ('colleague',  'A',  'bo',   '6101800140', null),
    ('unassigned', 'A',  null,   '6101800221', null),
    ('below',      'A1', null,   '6101800302', null),
    ('lent',       'B',  'eva',  '6101800493', null),
    ('stand_in',   'B',  'eva',  '6101800574', null),
    ('was_lent',   'B',  'eva',  '6101800655', null),
    ('other',      'B',  'eva',  '6101800736', null),
    ('own_prot',   'A',  'anna', '6101800817', '2026-11-20'),
    ('prot',       'B',  'eva',  '6101800906', '2027-05-01'),
    ('was_prot',   'B',  'eva',  '6101801049', '2026-11-19'),
    ('left_over',  'A',  'gone', '6101801120', null)) k(n, u, r, c, p);
insert into private.assignment (id, casefile_id, login, kind, valid_from, valid_to) values
    (test.id('a lent'), test.id('lent'), 'anna', 'coworker', '2026-11-20', 'infinity'),
    (test.id('a stand_in'), test.id('stand_in'), 'anna', 'substitute', '2026-11-01', '2026-11-20'),
    (test.id('a was_lent'), test.id('was_lent'), 'anna', 'coworker', '2026-11-01', '2026-11-19'),
    (test.id('a will_be'), test.id('other'), 'anna', 'coworker', '2026-11-21', 'infinity');
insert into private.staff (login, name, initials, role, unit_id)
select 'x', 'X', 'X', 'caseworker', test.id('A') where false;
