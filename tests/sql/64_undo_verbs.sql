-- What has a command of its own, or was decided, is not called undoable in the list of what was saved, and says why.
delete from private.approval; delete from private.plan_review; delete from private.activity; delete from private.goal; delete from private.plan;
create function test.last(p_what text) returns text stable language sql as $$
    select l.why_en from api.save_mine l where l.what_en like p_what order by l.id desc limit 1 $$;
create function test.take(p_what text) returns text volatile language plpgsql as $$
begin
    perform api.save_undo(gen_random_uuid(), (select jsonb_build_object('id', l.id::text) from api.save_mine l where l.what_en like p_what order by l.id desc limit 1));
    return 'undone';
exception when others then
    return sqlstate || ' ' || sqlerrm;
end $$;
set session authorization sue;
select test.eq('cases are moved', test.code(format('select api.case_move_plan(%L, %L)', test.id('m'), jsonb_build_object(
    'ids', jsonb_build_array(test.id('own_prot')), 'to', 'bo'))), 'ok');
select test.eq('at once', test.code(format('select api.case_move_approve(gen_random_uuid(), %L)',
    jsonb_build_object('id', test.id('m'), 'reason', 'Anna is full'))), 'ok');
select test.eq('and carried out', (api.case_move_step(gen_random_uuid(), jsonb_build_object('id', test.id('m'))) ->> 'left'), '0');
select test.eq('by a command of its own', test.last('move of cases: state'), 'move of cases has a command of its own, and is undone there.');
select test.eq('which alone undoes it', test.take('move of cases: state'), 'FH140 undo_verb');
reset session authorization;
set session authorization anna;
select api.casefile_open(test.id('own'), 'followup');
select test.eq('a draft', test.code(format('select api.save(gen_random_uuid(), %L)', test.change('plan', test.id('a plan'), 0,
    jsonb_build_object('casefile_id', test.id('own'), 'status', 'draft', 'starts', '2026-11-01', 'review_on', '2027-01-01')))), 'ok');
select test.eq('sent in', test.code(format('select api.save(gen_random_uuid(), %L)', test.change('plan', test.id('a plan'), 1, '{"status": "active"}'))), 'ok');
select test.eq('can be called back by who did it', test.last('%plan: %') like '%Can be undone.', true);
reset session authorization;
set session authorization sue;
select test.eq('approved', test.code(format('select api.approval_approve(gen_random_uuid(), %L)', jsonb_build_object('ids', (select jsonb_agg(token) from api.review_list)))), 'ok');
select test.eq('stands until what was approved is changed', test.last('approval: %'), 'approval is decided: it holds until what was approved is changed.');
select test.eq('and is not taken back', test.take('approval: %'), 'FH140 undo_decided');
reset session authorization;
set session authorization anna;
select test.eq('but changes are, the approval with them', test.take('%plan: %'), 'undone');
