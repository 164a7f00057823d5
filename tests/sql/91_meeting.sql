-- Meetings: holding one is one act; nobody is booked twice; what was held stays held.
create function test.at(p_text text) returns timestamptz
immutable language sql as $$ select (p_text::timestamp) at time zone 'Europe/Copenhagen' $$;
create function test.book(p_id text, p_case text, p_at text, p_worker text default 'anna') returns jsonb
volatile language sql as $$
    select api.save(gen_random_uuid(), test.change('meeting', test.id(p_id), 0, jsonb_build_object('casefile_id', test.id(p_case),
        'kind', 'jobsamtale', 'starts_at', test.at(p_at), 'ends_at', test.at(p_at) + interval '45 minutes', 'worker', p_worker)))
$$;
-- the outcome of a statement as code, with the constraint where one was broken
create function test.refused(p_sql text) returns text
volatile language plpgsql as $$
declare
    v_constraint text;
    v_column     text;
begin
    execute p_sql;
    return 'ok';
exception when others then
    get stacked diagnostics v_constraint = constraint_name, v_column = column_name;
    return concat_ws(' ', sqlstate, nullif(v_constraint, ''), case when sqlstate like 'FH%' then sqlerrm end, nullif(v_column, ''));
end $$;
create function test.hold(p_op text, p_more jsonb default '{}') returns jsonb
volatile language sql as $$
    select api.meeting_hold(test.id(p_op), jsonb_build_object('id', test.id('m1'), 'version', 1, 'form', 'video',
        'starts_at', test.at('2026-11-20 09:00'), 'ends_at', test.at('2026-11-20 09:40'), 'note', 'Aftalt 480 min/uge.',
        'participants', E'borger\nK. Dam (mentor)', 'agreements', E'ringer til bageriet til 24-11-2026\nsender CV',
        'plan_review', true, 'next_starts_at', test.at('2026-12-11 10:00')) || p_more)
$$;
delete from private.meeting_participant;
delete from private.agreement;
delete from private.meeting;
insert into private.meeting (casefile_id, kind, starts_at, ends_at, worker, status)
select test.id('own'), 'jobsamtale', d, d + interval '30 minutes', 'anna', 'held'
from unnest(array[test.at('2026-06-05 09:00'), test.at('2026-08-20 09:00')]) d;
set session authorization anna;
-- ---- booking
select test.ok('booked', test.book('m1', 'own', '2026-11-20 09:00') ? 'saved');
select test.eq('the worker is busy', test.refused($$select test.book('m2', 'lent', '2026-11-20 09:30')$$), '23P01 meeting_worker_free');
select test.eq('nothing but the name of the rule is said', test.words($$select test.book('m2', 'lent', '2026-11-20 09:30')$$) ~ 'anna|2026-11', false);
select test.eq('the citizen is busy', test.refused($$select test.book('m2', 'own', '2026-11-20 09:30', 'bo')$$), '23P01 meeting_citizen_free');
select test.eq('back to back is not double', test.refused($$select test.book('m2', 'lent', '2026-11-20 09:45')$$), 'ok');
select test.eq('a worker who has left', test.refused($$select test.book('m3', 'own', '2026-11-24 09:45', 'gone')$$), 'FH008 not_staff worker');
select test.eq('a kind that is none', test.refused($$select api.save(gen_random_uuid(), test.change('meeting', test.id('m9'), 0,
    jsonb_build_object('casefile_id', test.id('own'), 'kind', 'kaffe', 'starts_at', '2026-12-01 10:00+01', 'ends_at', '2026-12-01 11:00+01')))$$),
    'FH010 bad_code kind');
select test.eq('an end before the start', test.refused($$select api.save(gen_random_uuid(), test.change('meeting', test.id('m9'), 0,
    jsonb_build_object('casefile_id', test.id('own'), 'kind', 'andet', 'starts_at', '2026-12-01 10:00+01', 'ends_at', '2026-12-01 10:00+01')))$$),
    '23514 meeting_times');
select test.eq('tomorrow''s meeting was not held', test.refused($$select api.meeting_save(gen_random_uuid(), jsonb_build_object(
    'id', test.id('m2b'), 'version', 0, 'change', jsonb_build_object('casefile_id', test.id('own'), 'kind', 'andet', 'status', 'held',
    'starts_at', '2026-11-21 10:00+01', 'ends_at', '2026-11-21 10:30+01')))$$), 'FH020 not_yet starts_at');
select test.eq('a telephone meeting has no place', (select api.meeting_save(gen_random_uuid(), jsonb_build_object('id', test.id('m4'),
    'version', 0, 'change', jsonb_build_object('casefile_id', test.id('own'), 'kind', 'andet', 'form', 'telefon', 'place', 'Tønder',
    'starts_at', '2026-11-24 10:00+01', 'ends_at', '2026-11-24 10:30+01'))) ? 'saved'), true);
select test.eq('… indeed', (select place from api.meeting where id = test.id('m4')), null::text);
-- ---- the form
select test.eq('the form proposes the next one for the deadline after this one, a week before it, on a workday, at a free hour',
    (select format('%s %s %s', next_kind, next_starts_at at time zone 'Europe/Copenhagen', next_due_on) from api.meeting_hold_form
     where id = test.id('m1')), 'jobsamtale 2026-11-27 10:00:00 2026-12-01');
select test.eq('and its reason', (select next_why_da ~ '^LAB § 31: mindst 4 samtaler' from api.meeting_hold_form where id = test.id('m1')), true);
-- ---- holding
select test.eq('an argument misspelt', test.code($$select test.hold('h0', '{"nex_starts_at": "2026-12-11"}')$$), 'FH002 unknown_field nex_starts_at');
select test.eq('a next meeting in a taken hour', test.refused($$select test.hold('h0', jsonb_build_object('next_starts_at', test.at('2026-11-24 10:00')))$$),
    '23P01 meeting_citizen_free');
select test.eq('undoes everything: the meeting', (select status from api.meeting where id = test.id('m1')), 'booked');
reset session authorization;
select test.eq('… the note', (select count(*) from private.note where meeting_id = test.id('m1')), 0::bigint);
select test.eq('… and leaves no receipt', (select count(*) from private.receipt where op = test.id('h0')), 0::bigint);
set session authorization anna;
select test.hold('h1') as first \gset
select test.ok('held', :'first'::jsonb ? 'saved');
select test.eq('the same op once more: the same answer', test.hold('h1'), :'first'::jsonb);
select test.eq('and nothing twice', (select count(*) from api.meeting where casefile_id = test.id('own') and starts_at = test.at('2026-12-11 10:00')), 1::bigint);
select test.eq('the op for something else', test.code($$select test.hold('h1', '{"note": "x"}')$$), 'FH001 op_reused');
reset session authorization;
select test.eq('outcome, form, time', (select format('%s %s %s', status, form, ends_at at time zone 'Europe/Copenhagen') from private.meeting
    where id = test.id('m1')), 'held video 2026-11-20 09:40:00');
select test.eq('who came', (select string_agg(role || ':' || name, ' ' order by role) from private.meeting_participant
    where meeting_id = test.id('m1')), 'citizen: mentor:K. Dam');
select test.eq('what was agreed', (select string_agg(body || ' ' || due_on, '; ' order by due_on) from private.agreement
    where meeting_id = test.id('m1')), 'ringer til bageriet 2026-11-24; sender CV infinity');
select test.eq('the note', (select format('%s %s %s %s', kind, author, happened_at at time zone 'Europe/Copenhagen', body) from private.note
    where meeting_id = test.id('m1')), 'meeting anna 2026-11-20 09:00:00 Aftalt 480 min/uge.');
select test.eq('the review, and the next one in three months', (select format('%s %s %s', r.due_on, r.held_on, p.review_on)
    from private.plan_review r join private.plan p on p.id = r.plan_id where r.meeting_id = test.id('m1')), '2026-12-01 2026-11-20 2027-02-20');
select test.eq('the plan''s obligation is met, the next one open', (select string_agg(due_on || ' ' || status, '; ' order by due_on)
    from private.obligation where casefile_id = test.id('own') and rule_id = 'plan.review' and due_on > '2026-11-01'),
    '2026-12-01 met; 2027-02-20 open');
select test.eq('the contact course counts it', (select count(*) from private.obligation
    where satisfied_by = test.id('m1') and rule_id like 'R4%'), 1::bigint);
select test.eq('the next one is booked: same kind, as long as that lasts, by whom', (select format('%s %s %s %s', kind, status, ends_at - starts_at, worker)
    from private.meeting where casefile_id = test.id('own') and starts_at = test.at('2026-12-11 10:00')), 'jobsamtale booked 00:45:00 anna');
begin;
update private.obligation set booked_for = 'infinity', booked_id = null where casefile_id = test.id('own') and booked_for < 'infinity';
set local session authorization anna;
select count(next_starts_at) filter (where id <> test.id('m1')) as others, count(next_starts_at) filter (where id = test.id('m1')) as again
from api.meeting_hold_form where casefile_id = test.id('own') \gset
rollback;
select test.ok('where a deadline has no meeting, one that is booked proposes the next', :others > 0);
select test.eq('but held again, one corrects and proposes nothing', :again, 0);
select test.eq('every row has its history', (select count(distinct row_id) from private.change where op = test.id('h1')), 9::bigint);
-- ---- two at once on one meeting
set session authorization anna;
select test.ok('moved by one window', api.save(gen_random_uuid(), test.change('meeting', test.id('m2'), 1,
    jsonb_build_object('starts_at', test.at('2026-11-20 10:00'), 'ends_at', test.at('2026-11-20 10:45')))) ? 'saved');
select test.eq('held in another with other times: a conflict, with theirs', (select string_agg(field || ' ' || left(theirs, 13), ', ' order by field)
    from api.outcome(api.meeting_hold(test.id('h2'), jsonb_build_object('id', test.id('m2'), 'version', 1, 'note', 'x',
    'starts_at', test.at('2026-11-20 09:50'), 'ends_at', test.at('2026-11-20 10:20')))) where state = 'conflict'),
    'ends_at 2026-11-20T10, starts_at 2026-11-20T10');
reset session authorization;
select test.eq('nothing was written', (select count(*) from private.note where meeting_id = test.id('m2')), 0::bigint);
set session authorization anna;
select test.ok('held without touching the times: merged', api.meeting_hold(test.id('h3'), jsonb_build_object('id', test.id('m2'), 'version', 1,
    'outcome', 'no_show', 'resets_deadline', false)) ? 'saved');
select test.eq('as a no-show', (select status from api.meeting where id = test.id('m2')), 'no_show');
select test.ok('never booked', api.meeting_hold(test.id('h4'), jsonb_build_object('id', test.id('m5'), 'version', 0, 'casefile_id', test.id('own'),
    'kind', 'andet', 'starts_at', test.at('2026-11-19 14:00'), 'ends_at', test.at('2026-11-19 14:10'),
    'participants', '[{"role": "citizen"}, {"role": "akasse", "name": "3F"}]'::jsonb)) ? 'saved');
select test.eq('with participants as objects', (select string_agg(role || ':' || name, ' ' order by role) from api.meeting_participant
    where meeting_id = test.id('m5')), 'akasse:3F citizen:');
select test.ok('held again with others', api.meeting_hold(test.id('h5'), jsonb_build_object('id', test.id('m5'), 'version', 1,
    'participants', E'3F (a-kasse)\nLis (bisidder)')) ? 'saved');
select test.eq('who did not come did not attend', (select string_agg(role || ':' || name || ':' || attended, ' ' order by role) from api.meeting_participant
    where meeting_id = test.id('m5')), 'akasse:3F:true citizen::false companion:Lis:true');
select test.eq('a role that is none', test.code($$select api.meeting_hold(test.id('h6'), jsonb_build_object('id', test.id('m5'), 'version', 2,
    'participants', 'Lis (chef)'))$$), 'FH010 bad_code participants');
select test.eq('an outcome that is none', test.code($$select api.meeting_hold(test.id('h6'), jsonb_build_object('id', test.id('m5'), 'version', 2,
    'outcome', 'booked'))$$), 'FH010 bad_code outcome');
select test.eq('a meeting out of sight', test.code($$select api.meeting_hold(test.id('h6'), jsonb_build_object('id',
    test.id('other meeting'), 'version', 1))$$), 'FH003 not_found');
select test.eq('a new one in a case out of sight', test.code($$select api.meeting_hold(test.id('h6'), jsonb_build_object('id', test.id('m6'), 'version', 0,
    'casefile_id', test.id('colleague'), 'kind', 'andet', 'starts_at', test.at('2026-11-19 14:00'), 'ends_at', test.at('2026-11-19 14:10')))$$), 'FH003 not_found');
-- ---- cancelling
select test.eq('without a reason', test.code($$select api.meeting_cancel(test.id('c1'), jsonb_build_object('id', test.id('m4'), 'version', 1))$$),
    'FH021 reason_required reason');
select test.eq('what was held is not cancelled', test.code($$select api.meeting_cancel(test.id('c1'), jsonb_build_object('id', test.id('m1'), 'version', 2,
    'reason', 'us'))$$), 'FH025 already_held status');
select test.ok('moved', api.meeting_cancel(test.id('c2'), jsonb_build_object('id', test.id('m4'), 'version', 1, 'reason', 'moved',
    'next_starts_at', test.at('2026-11-24 10:15'), 'next_form', 'telefon')) ? 'saved');
select test.eq('the old hour is free, the new one taken', (select string_agg(status || ' ' || coalesce(cancel_reason, '-'), '; ' order by status)
    from api.meeting where casefile_id = test.id('own') and starts_at >= '2026-11-24' and starts_at < '2026-11-25'), 'booked -; cancelled moved');
-- ---- while it is typed
select test.eq('a place is asked for only where people meet', (select string_agg(field || ' ' || what || ' ' || value, '; ')
    from api.draft_put('meeting', test.id('draft'), jsonb_build_object('casefile_id', test.id('own'), 'kind', 'jobsamtale', 'form', 'telefon'))
    where field in ('place', 'room_id', 'visitation')), 'place state hidden; room_id state hidden');
select test.eq('whoever is busy is named', (select string_agg(field || ' ' || what || ' ' || value, '; ' order by field)
    from api.draft_put('meeting', test.id('draft'), jsonb_build_object('form', 'fremmoede', 'starts_at', '2026-11-24 10:20', 'ends_at', '2026-11-24 10:40'))
    where what = 'warning'), 'starts_at warning citizen_busy 10:15-10:45 Anna Test');
select test.eq('half a date is no fault', (select count(*) from api.draft_put('meeting', test.id('draft'), '{"starts_at": "2026-11-"}')
    where what = 'warning'), 0::bigint);
select test.eq('in the hold form the next one too', (select string_agg(field || ' ' || value, '; ' order by field)
    from api.draft_put('meeting_hold', test.id('m1'), '{"next_starts_at": "2026-11-01 10:00", "form": "telefon"}')
    where field in ('next_starts_at', 'place')), 'next_starts_at in_the_past; place hidden');
reset session authorization;
