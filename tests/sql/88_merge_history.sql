-- History has every version of every row after a merge and after its undoing: what was submitted for approval too, which a merge
-- puts back as it was.
create function test.gaps() returns text
volatile security definer language plpgsql as $$
declare
    v_out text := '';
    v_n   bigint;
    t     text;
begin
    for t in select x.name from private.tier x where x.root is not null order by 1 loop
        execute format('select count(*) from private.%I r join (select c.row_id, count(*) as n, min(c.version) as first from private.change c
            group by 1) h on h.row_id = r.id where r.version <> h.first + h.n - 1', t) into v_n;
        v_out := v_out || case when v_n > 0 then t || ' ' || v_n || ' ' else '' end;
    end loop;
    return v_out;
end $$;
create function test.submitted() returns text
stable security definer language sql as $$
    select string_agg(a.state || ' ' || a.author, ' ' order by a.author) from private.approval a
    where a.kind = 'plan' and a.subject_id = test.id('plan new')
$$;
create table test.known as select test.gaps() as gaps;
select id as plan, version from private.plan where casefile_id = test.id('unassigned') and status = 'active' \gset
set session authorization sue;
select api.save(gen_random_uuid(), test.change('plan', :'plan', :version, '{"status": "closed"}'));
select test.ok('a plan is submitted', api.save(gen_random_uuid(), test.change('plan', test.id('plan new'), 0, jsonb_build_object(
    'casefile_id', test.id('unassigned'), 'summary', 'ny', 'starts', '2026-11-20', 'review_on', '2027-01-20', 'status', 'active'))) ? 'saved');
select test.eq('by her', test.submitted(), 'submitted sue');
select api.case_merge('00000000-0000-0000-0000-0000000000d1', jsonb_build_object('casefile_id', test.id('own'), 'other', test.id('unassigned'),
    'reason', 'samme person', 'keep_name', 'this', 'keep_plan', 'this', 'keep_mentor', 'this', 'keep_period', 'this')) ? 'saved' as merged \gset
select test.eq('merged', :'merged'::text, 't');
select test.eq('the plan that gave way is as it was submitted', test.submitted(), 'submitted sue');
reset session authorization;
select test.eq('every version is in history', test.gaps(), (select gaps from test.known));
set session authorization sue;
select test.ok('apart again', api.case_merge_undo(gen_random_uuid(), jsonb_build_object('casefile_id', test.id('own'), 'id', m.id)) ? 'saved')
from api.case_merge_list m where m.casefile_id = test.id('own') and m.loser = test.id('unassigned') and m.state = 'done';
select test.eq('and still so', test.submitted(), 'submitted sue');
reset session authorization;
select test.eq('nor is one missing then', test.gaps(), (select gaps from test.known));
