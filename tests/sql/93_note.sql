-- Notes: when it happened and when it was written down, by whom; corrected only with a reason, and nothing is lost.
delete from private.note;
create function test.write(p_op text, p_change jsonb) returns jsonb
volatile language sql as $$
    select api.save(test.id(p_op), test.change('note', test.id('n1'), 0,
        '{"happened_at": "2026-11-18 10:00+01", "kind": "phone", "body": "Ringede om vagtplan."}'::jsonb
        || jsonb_build_object('casefile_id', test.id('own')) || p_change))
$$;
set session authorization anna;
select api.casefile_open(test.id('own'), 'followup');
select test.eq('tomorrow has not happened', test.code($$select test.write('w0', '{"happened_at": "2026-11-21 10:00+01"}')$$), 'FH020 not_yet happened_at');
select test.eq('an empty note', test.code($$select test.write('w0', '{"body": ""}')$$), '23514');
select test.eq('a kind that is none', test.code($$select test.write('w0', '{"kind": "x"}')$$), 'FH010 bad_code kind');
select test.eq('the author is not a field', test.code($$select test.write('w0', '{"author": "bo"}')$$), 'FH002 unknown_field author');
select test.eq('nor is the time of writing', test.code($$select test.write('w0', '{"registered_at": "2020-01-01"}')$$), 'FH002 unknown_field registered_at');
select test.ok('written', test.write('w1', '{"correction_reason": "no reason yet"}') ? 'saved');
select test.eq('by whom, when, when it happened', (select format('%s %s %s %s', author, registered_at at time zone 'Europe/Copenhagen' >= '2026-11-20',
    happened_at at time zone 'Europe/Copenhagen', correction_reason) from api.note where id = test.id('n1')), 'anna t 2026-11-18 10:00:00 ');
reset session authorization;
select test.eq('a new note in somebody else''s case', test.code($$set local session authorization bo; select test.write('w2', '{}')$$), 'FH003 not_found');
set session authorization sue;
select test.eq('changed without a reason', test.code($$select api.save(test.id('s1'), test.change('note', test.id('n1'), 1, '{"body": "Andet."}'))$$),
    'FH021 reason_required correction_reason');
select test.eq('with an empty one', test.code($$select api.note_correct(test.id('s1'), jsonb_build_object('id', test.id('n1'), 'version', 1, 'body', 'Andet.',
    'reason', '  '))$$), 'FH021 reason_required correction_reason');
select test.eq('the day moved without a reason', test.code($$select api.save(test.id('s1'), test.change('note', test.id('n1'), 1,
    '{"happened_at": "2026-11-17 10:00+01"}'))$$), 'FH021 reason_required correction_reason');
select test.ok('with one', api.note_correct(test.id('s2'), jsonb_build_object('id', test.id('n1'), 'version', 1, 'body', 'Ringede om sygdom.',
    'reason', 'Forkert sag forvekslet')) ? 'saved');
select test.ok('the same op again', api.note_correct(test.id('s2'), jsonb_build_object('id', test.id('n1'), 'version', 1, 'body', 'Ringede om sygdom.',
    'reason', 'Forkert sag forvekslet')) ? 'saved');
select test.eq('the next correction needs its own reason', test.code($$select api.note_correct(test.id('s3'), jsonb_build_object('id', test.id('n1'), 'version', 2,
    'body', 'Tredje.', 'reason', 'Forkert sag forvekslet'))$$), 'FH021 reason_required correction_reason');
reset session authorization;
select test.eq('the author stays', (select author from private.note where id = test.id('n1')), 'anna');
select test.eq('what it said before is kept, with who and why', (select format('%s: %s -> %s (%s)', c.who, b.old, b.new, r.new)
    from private.change c join private.change_value b on b.change_id = c.id and b.field = 'body'
    join private.change_value r on r.change_id = c.id and r.field = 'correction_reason'
    where c.row_id = test.id('n1') and c.version = 2), 'sue: Ringede om vagtplan. -> Ringede om sygdom. (Forkert sag forvekslet)');
set session authorization bo;
select test.eq('without the right to the case there is nothing to correct', test.code($$select api.note_correct(test.id('b1'), jsonb_build_object(
    'id', test.id('n1'), 'version', 2, 'body', 'x', 'reason', 'y'))$$), 'FH003 not_found');
reset session authorization;
