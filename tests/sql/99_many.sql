-- One note, reminder or hold to many rows: each by itself, those refused by name, once however often it is asked.
create function test.many(p_verb text, p_op uuid, p_args jsonb) returns text volatile language plpgsql as $$
declare v text;
begin
    execute format('select string_agg(concat_ws('' '', o.state, test.name_of(o.id::uuid), o.name, o.message, o.field), ''; '' order by o.state, test.name_of(o.id::uuid), o.message desc)
        from api.outcome(api.%s(%L, %L)) o', p_verb, p_op, p_args) into v;
    return v;
exception when others then
    return sqlstate || ' ' || sqlerrm;
end $$;
create function test.due(p_case text) returns uuid stable security definer language sql as $$
    select o.id from private.obligation o where o.casefile_id = test.id(p_case) and o.status = 'open' and o.first_open
    order by o.due_on, o.id limit 1
$$;
grant execute on function test.many, test.due to public;
create function test.ids(variadic p_cases text[]) returns jsonb stable language sql as $$
    select jsonb_agg(test.id(c)) from unnest(p_cases) c $$;
create function test.note(variadic p_cases text[]) returns jsonb stable language sql as $$
    select jsonb_build_object('ids', test.ids(variadic p_cases), 'kind', 'general', 'happened_at', '2026-11-20 09:00', 'body', 'Alle') $$;
select gen_random_uuid() as op, gen_random_uuid() as op2 \gset
set session authorization anna;
select test.eq('her own get the note; those that are not hers are refused, by name where she sees the card',
    test.many('note_many', :'op', test.note('own', 'own_prot', 'lent', 'colleague', 'other')),
    'refused colleague Jørgensen colleague, Åse not_found; refused other not_found; saved; saved; saved');
reset session authorization;
select test.eq('nothing half: a note in each that was done, none in the others', (select string_agg(test.name_of(casefile_id) || ' ' || author, ' '
    order by test.name_of(casefile_id)) from private.note where body = 'Alle'), 'lent anna own anna own_prot anna');
select test.eq('history for each', (select count(*) from private.change c join private.note n on n.id = c.row_id where n.body = 'Alle'), 3::bigint);
set session authorization anna;
select test.eq('asked again it answers the same', test.many('note_many', :'op', test.note('own', 'own_prot', 'lent', 'colleague', 'other')),
    'refused colleague Jørgensen colleague, Åse not_found; refused other not_found; saved; saved; saved');
select test.eq('the same number for other words is refused', test.many('note_many', :'op', test.note('own') || '{"body": "Andet"}'), 'FH001 op_reused');
reset session authorization;
delete from private.receipt where op = :'op'; -- as after a conflict: the answer as a whole is not kept
set session authorization anna;
select test.eq('each row has a receipt of its own', test.many('note_many', :'op', test.note('own', 'own_prot', 'lent')), 'saved; saved; saved');
reset session authorization;
select test.eq('so nothing is written twice', (select count(*) from private.note where body = 'Alle'), 3::bigint);
set session authorization anna;
select test.eq('one alone fails as it always did', test.many('note_many', gen_random_uuid(), test.note('other')), 'FH003 not_found');
select test.eq('what is wrong with the words is said of each', test.many('note_many', gen_random_uuid(), test.note('own', 'lent') || '{"happened_at": "2026-12-01 09:00"}'),
    'refused lent Jørgensen lent, Åse not_yet happened_at; refused own Jørgensen own, Åse not_yet happened_at');
select test.eq('no row at all', test.many('note_many', gen_random_uuid(), '{"ids": [], "body": "x"}'), 'FH006 bad_request');
select test.eq('a misspelt argument', test.many('note_many', gen_random_uuid(), test.note('own') || '{"bdy": "x"}'), 'FH002 unknown_field');
-- rows of other lists lead to their cases; two of one case are one note
select test.eq('by what is due, and its case beside it', test.many('reminder_many', :'op2', jsonb_build_object('ids',
    jsonb_build_array(test.due('own'), test.id('own'), test.due('colleague')), 'due_on', '2026-12-01', 'body', 'Ring', 'login', 'anna')),
    'refused Jørgensen colleague, Åse not_found; saved');
reset session authorization;
select test.eq('one reminder', (select string_agg(test.name_of(casefile_id) || ' ' || login || ' ' || due_on || ' ' || made_by, '; ') from private.reminder
    where body = 'Ring'), 'own anna 2026-12-01 anna');
-- holds: what is past the law's date is refused, the rest waits
delete from private.hold; delete from private.meeting_participant; delete from private.agreement; delete from private.plan_review;
delete from private.meeting; delete from private.activity; delete from private.goal; delete from private.mentor_assignment; delete from private.plan;
update private.benefit_period set starts = '2026-11-12' where id = test.id('period own'); -- the law's date is past
update private.benefit_period set starts = '2026-11-20' where id = test.id('period own_prot');
update private.benefit_period set starts = '2026-11-21' where id = test.id('period colleague');
set session authorization sue;
select test.eq('put off together, each by itself', test.many('hold_put', gen_random_uuid(), jsonb_build_object('ids',
    jsonb_build_array(test.due('own'), test.due('own_prot'), test.due('colleague'), test.due('other')), 'until_on', '2026-11-25', 'reason', 'answer',
    'waiting_for', 'rehab_team')),
    'refused not_found; refused Jørgensen own, Åse law_passed until_on; saved; saved');
reset session authorization;
select test.eq('two wait', (select string_agg(test.name_of(h.casefile_id) || ' ' || h.held_by, ' ' order by test.name_of(h.casefile_id)) from private.hold h),
    'colleague sue own_prot sue');
