-- A step of an import that takes long ends early, with at least a row done; nothing is skipped, counted twice or out of order.
update private.setting set value = 0 where name = 'import_step_ms';
create function test.row(p_line int, p_more jsonb) returns jsonb
immutable language sql as $$
    select '{"cpr": "711087-0005", "family_name": "Holm", "target_group": "2", "benefit": "Kontanthjælp", "starts": "03-11-2026", "unit": "A"}'::jsonb
        || jsonb_build_object('line', p_line) || p_more
$$;
create function test.known(p_line int, p_more jsonb) returns jsonb
immutable language sql as $$
    select '{"cpr": "6101800049", "family_name": "Jørgensen own", "unit": "A"}'::jsonb || jsonb_build_object('line', p_line) || p_more
$$;
-- what is left after each step, until nothing is
create function test.lefts() returns text
volatile language plpgsql as $$
declare
    v_left int;
    v_all  text := '';
begin
    loop
        v_left := api.import_step(gen_random_uuid(), jsonb_build_object('id', test.id('steps'))) ->> 'left';
        v_all := concat_ws(' ', nullif(v_all, ''), v_left);
        exit when v_left = 0 or length(v_all) > 100;
    end loop;
    return v_all;
end $$;
create table test.was as select phone, email, street from private.citizen where id = test.id('citizen own');
set session authorization addi;
select api.import_begin(test.id('steps'), '{}') \g /dev/null
select api.import_put(gen_random_uuid(), jsonb_build_object('id', test.id('steps'), 'rows', jsonb_build_array(
    test.row(2, '{}'), test.known(3, '{"phone": "11 11 11 11"}'), test.row(4, '{"starts": "10-11-2026", "benefit": "Sygedagpenge", "target_group": "5"}'),
    test.known(5, '{"email": "a@example.dk"}'), test.row(6, '{"cpr": "711087-0013"}'), test.known(7, '{"street": "Nyvej 2"}')))) \g /dev/null
select api.import_ready(gen_random_uuid(), jsonb_build_object('id', test.id('steps'))) \g /dev/null
select api.import_commit(gen_random_uuid(), jsonb_build_object('id', test.id('steps'))) \g /dev/null
select test.eq('who is new at once, then row by row', test.lefts(), '3 2 1 0');
select test.eq('all of it is there', (select concat_ws(' ', state, done, not_done) from api.import_batch where id = test.id('steps')), 'committed 6 0');
reset session authorization;
select test.eq('as the file says', (select concat_ws('|', c.phone, c.email, c.street) from private.citizen c where c.id = test.id('citizen own')),
    '11 11 11 11|a@example.dk|Nyvej 2');
select test.eq('with both periods of who is new', (select string_agg(concat_ws(' ', b.benefit, b.starts), '; ' order by b.starts)
    from private.benefit_period b join private.identity i on i.casefile_id = b.casefile_id where i.cpr = '7110870005'),
    'kontanthjaelp 2026-11-03; sygedagpenge 2026-11-10');
set session authorization addi;
select api.import_undo(gen_random_uuid(), jsonb_build_object('id', test.id('steps'))) \g /dev/null
-- line 4 shares the fate of line 2, whose case goes when its turn has come
select test.eq('back from the last row up', test.lefts(), '5 3 2 0');
select test.eq('and all of it is away', (select concat_ws(' ', state, back, kept) from api.import_batch where id = test.id('steps')), 'undone 6 0');
reset session authorization;
select test.eq('the citizen is as he was', (select count(*) from private.citizen c join test.was w on (c.phone, c.email, c.street)
    is not distinct from (w.phone, w.email, w.street) where c.id = test.id('citizen own')), 1::bigint);
select test.eq('nobody new is left', (select count(*) from private.identity where cpr in ('7110870005', '7110870013')), 0::bigint);
