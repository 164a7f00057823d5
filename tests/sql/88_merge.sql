-- Two cases of one citizen become one: everything moves, a way leads from the old to the new, nothing is lost; and it is undone.
create function test.merge(p_case text, p_other text, p_more jsonb default '{}') returns jsonb
volatile language sql as $$
    select api.case_merge(gen_random_uuid(), jsonb_build_object('casefile_id', test.id(p_case), 'other', test.id(p_other), 'reason', 'samme person',
        'keep_name', 'this', 'keep_plan', 'this', 'keep_mentor', 'this', 'keep_period', 'this') || p_more)
$$;
delete from private.case_merge_row; delete from private.case_merge; -- the fixture's
-- All that belongs to two cases, table by table, without what counts saves.
create function test.all_of(p_cases uuid[]) returns table (name text, data jsonb)
stable security definer language plpgsql as $$
declare
    v_table text;
begin
    for v_table in select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'casefile_id'
                   where c.relnamespace = 'private'::regnamespace and c.relkind = 'r'
                     and c.relname not in ('change', 'change_value', 'access_session', 'search_log', 'card', 'card_word', 'presence') loop
        return query execute format('select %L::text, to_jsonb(t) - ''{version,token,subject_version}''::text[] from private.%I t where t.casefile_id = any ($1)', v_table, v_table)
            using p_cases;
    end loop;
    return query select 'casefile', to_jsonb(c) - '{version,merges}'::text[] from private.casefile c where c.id = any (p_cases);
    return query select 'card', to_jsonb(c) from private.card c where c.casefile_id = any (p_cases);
    return query select 'booking', to_jsonb(b) - 'id' from private.booking b where b.who = any (p_cases::text[]);
end $$;
set session authorization sue;
select api.save(gen_random_uuid(), test.change('meeting', test.id('meeting 2026-00221'), 1, '{"title": "før"}'));
reset session authorization;
create function test.told() returns text
stable security definer language sql as $$
    select string_agg(case c.casefile_id when test.id('own') then 'own' else 'unassigned' end || ' ' || v.new || ' '
                      || case v.casefile_id when test.id('own') then 'own' else 'unassigned' end, '; ' order by c.id)
    from private.change c join private.change_value v on v.change_id = c.id and v.field = 'title'
    where c.row_id = test.id('meeting 2026-00221')
$$;
create table test.before as select * from test.all_of(array[test.id('own'), test.id('unassigned'), test.id('below')]) where data ->> 'status' is distinct from 'void';
-- ---- who may, and what stands against it
set session authorization anna;
select test.eq('not a caseworker', test.code($$select test.merge('own', 'unassigned')$$), '42501');
set session authorization tom;
select test.eq('not the supervisor of one of them', test.code($$select test.merge('lent', 'own')$$), '42501');
set session authorization sue;
select test.eq('not with itself', test.code($$select test.merge('own', 'own')$$), 'FH076 merge_itself other');
select test.eq('not without a reason', test.code($$select test.merge('own', 'unassigned', '{"reason": ""}')$$), 'FH021 reason_required reason');
select test.eq('a choice that is not made', test.code($$select test.merge('own', 'unassigned', '{"keep_plan": null}')$$), 'FH078 merge_choice keep_plan');
select test.eq('what the form asks for', (select string_agg(field, ' ' order by field) from api.draft_say('case_merge', test.id('own'),
    jsonb_build_object('other', test.id('unassigned'))) where value = 'required'), 'keep_mentor keep_name keep_period keep_plan');
select test.eq('side by side', (select this_da || ' | ' || other_da || ' ' || choose from api.merge_compare(test.id('own'), test.id('unassigned')) where kind = 'name'),
    'Jørgensen own, Åse | Jørgensen unassigned, Åse true');
-- ---- merged
select test.ok('merged', test.merge('own', 'unassigned') ? 'saved');
reset session authorization;
select test.eq('nothing is left behind but what was to be', (select string_agg(distinct name, ' ' order by name) from test.all_of(array[test.id('unassigned')])
    where data ->> 'status' is distinct from 'void'), 'benefit_period card case_move_row casefile category_history citizen enrolment hold identity obligation sample unit_proposal');
select test.eq('everything else is in the other', (select string_agg(name || ' ' || n, ', ' order by name) from (
    select name, count(*) as n from test.all_of(array[test.id('own')]) where name in ('note', 'goal', 'agreement', 'call_in', 'consent', 'reminder') group by name) x),
    'agreement 2, call_in 2, consent 2, goal 2, note 2, reminder 2');
select test.eq('one plan is in force', (select string_agg(status, ' ' order by status) from private.plan where casefile_id = test.id('own')), 'active closed');
select test.eq('one mentor is the main one', (select count(*) filter (where main) || ' of ' || count(*) from private.mentor_assignment
    where casefile_id = test.id('own') and ends >= '2026-11-20'), '1 of 2');
select test.eq('what is booked keeps him busy', (select count(*) from private.booking where who = test.id('own')::text), 2::bigint);
select test.eq('rows carry the right of their case', (select count(*) from private.note where casefile_id = test.id('own') and responsible = 'anna'), 2::bigint);
select test.eq('their history came along', test.told(), 'own før own');
select test.eq('nothing is owed twice', (select count(*) from private.obligation o where o.casefile_id = test.id('unassigned') and o.status = 'open' and o.until > '2026-11-20'), 0::bigint);
set session authorization anna;
select test.eq('the old number leads there', (select string_agg(casefile_id::text, ' ') from api.search('6101800221')), test.id('own')::text);
select test.eq('so does the case number', (select string_agg(casefile_id::text, ' ') from api.search('2026-00221')), test.id('own')::text);
select test.eq('the name is found once', (select count(*) from api.search('unassigned')), 0::bigint);
select test.ok('what is written into the old one lands in the new one', api.save(gen_random_uuid(), test.change('reminder', test.id('late'), 0,
    jsonb_build_object('casefile_id', test.id('unassigned'), 'due_on', '2026-12-01', 'body', 'ring'))) ? 'saved');
select test.eq('there', (select casefile_id from api.reminder where id = test.id('late')), test.id('own'));
select test.ok('and what was moved is changed there', api.save(gen_random_uuid(), test.change('meeting', test.id('meeting 2026-00221'), 2, '{"title": "ny"}')) ? 'saved');
set session authorization sue;
select test.eq('a merged case is not merged again', test.code($$select test.merge('below', 'unassigned')$$), 'FH077 merged_away other');
select test.eq('nor opened again', test.code($$select api.case_reopen(gen_random_uuid(), jsonb_build_object('casefile_id', test.id('unassigned'), 'benefit', 'dagpenge',
    'starts', '2026-11-20', 'target_group', '1', 'reason', 'prøve nu'))$$), 'FH077 merged_away merged_into');
-- ---- undone: what was written since hangs on what was moved, or stays
select api.save(gen_random_uuid(), test.change('agreement', test.id('hangs'), 0, jsonb_build_object('casefile_id', test.id('own'),
    'meeting_id', test.id('meeting 2026-00221'), 'body', 'ringer')));
select id as merge from api.case_merge_list where casefile_id = test.id('own') \gset
set session authorization max;
select test.eq('undone by who may', api.case_merge_undo(gen_random_uuid(), jsonb_build_object('id', :'merge', 'casefile_id', test.id('own'))) #>> '{saved,0,id}', :'merge');
reset session authorization;
select test.eq('what hung on it went along', (select casefile_id from private.agreement where id = test.id('hangs')), test.id('unassigned'));
select test.eq('what was written beside stayed', (select casefile_id from private.reminder where id = test.id('late')), test.id('own'));
delete from private.agreement where id = test.id('hangs');
delete from private.reminder where id = test.id('late');
update private.meeting set title = 'før' where id = test.id('meeting 2026-00221');
select test.eq('history went back with its rows', test.told(), 'unassigned før unassigned; unassigned ny unassigned');
select test.eq('all is as it was', (select string_agg(name || ' ' || data, E'\n') from (
    (table test.before except select * from test.all_of(array[test.id('own'), test.id('unassigned'), test.id('below')]))
    union all (select * from test.all_of(array[test.id('own'), test.id('unassigned'), test.id('below')]) where data ->> 'status' is distinct from 'void'
               except table test.before)) d), null);
set session authorization max;
select test.eq('the old number finds its own again', (select casefile_id from api.citizen_same('6101800221', '', '')), test.id('unassigned'));
select test.eq('once', test.code(format($$select api.case_merge_undo(gen_random_uuid(), '{"id": "%s", "casefile_id": "%s"}')$$, :'merge', test.id('own'))), 'FH063 move_state state');
-- ---- the other's choices, and what was edited since
set session authorization sue;
select test.ok('the other''s', test.merge('own', 'unassigned', '{"keep_name": "other", "keep_plan": "other", "keep_mentor": "other", "keep_period": "other"}') ? 'saved');
reset session authorization;
select test.eq('name', (select family_name from private.citizen where id = test.id('citizen own')), 'Jørgensen unassigned');
select test.eq('plan', (select id from private.plan where casefile_id = test.id('own') and status = 'active'), test.id('plan 2026-00221'));
select test.eq('period', (select string_agg(id::text, ' ') from private.benefit_period where casefile_id = test.id('own')), test.id('period unassigned')::text);
set session authorization anna;
select api.casefile_open(test.id('own'), 'followup');
select test.ok('the name is edited', api.save(gen_random_uuid(), test.change('citizen', test.id('citizen own'), (select version from api.citizen
    where id = test.id('citizen own')), '{"family_name": "Berg"}')) ? 'saved');
set session authorization sue;
select id as merge from api.case_merge_list where casefile_id = test.id('own') and state = 'done' \gset
select api.case_merge_undo(gen_random_uuid(), jsonb_build_object('id', :'merge', 'casefile_id', test.id('own')));
select test.eq('what was edited since is kept, and counted', (select kept || ' ' || state from api.case_merge_list where id = :'merge'), '1 undone');
reset session authorization;
select test.eq('the name too', (select given_name || ' ' || family_name from private.citizen where id = test.id('citizen own')), 'Åse Berg');
select test.eq('the periods are back', (select string_agg(casefile_id::text, ' ') from private.benefit_period where id = test.id('period own')), test.id('own')::text);
-- ---- periods that overlap in part give way in part
update private.benefit_period set starts = '2026-08-01' where id = test.id('period unassigned');
set session authorization sue;
select test.merge('own', 'unassigned', '{"keep_period": "other"}');
reset session authorization;
select test.eq('what came before stays', (select string_agg(starts || ' ' || ends, '; ' order by starts) from private.benefit_period where casefile_id = test.id('own')),
    '2026-06-01 2026-07-31; 2026-08-01 infinity');
-- ---- a worker works along; an entangled merge is not undone; nor after the days for it
set session authorization sue;
select test.ok('another''s case', test.merge('below', 'colleague') ? 'saved');
set session authorization bo;
select test.ok('he works along', (select count(*) from api.casefile where id = test.id('below')) = 1);
reset session authorization;
select id as merge from private.case_merge where winner = test.id('below') \gset
update private.agreement a set latest_id = m.id from private.meeting m where m.casefile_id = test.id('below') and m.id <> a.meeting_id
    and a.casefile_id = test.id('below') and a.meeting_id = test.id('meeting 2026-00140') and m.id <> test.id('meeting 2026-00140');
set session authorization sue;
select test.eq('entangled', test.code(format($$select api.case_merge_undo(gen_random_uuid(), '{"id": "%s", "casefile_id": "%s"}')$$, :'merge', test.id('below'))), 'FH079 merge_entangled');
reset session authorization;
update private.case_merge set made_on = '2026-10-20' where id = :'merge';
set session authorization sue;
select test.eq('too late', test.code(format($$select api.case_merge_undo(gen_random_uuid(), '{"id": "%s", "casefile_id": "%s"}')$$, :'merge', test.id('below'))), 'FH064 too_late made_on');
reset session authorization;
select test.eq('a row goes nowhere by itself', test.code($$update private.note set casefile_id = test.id('other') where casefile_id = test.id('own')$$), 'FH007 casefile_fixed');
