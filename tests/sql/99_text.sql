-- No verb takes text that could drive a terminal: what is looked at once, for all of them.
select test.eq('every verb asks what it knows', (select string_agg(p.proname, ' ' order by p.proname) from pg_proc p
    where p.pronamespace = 'api'::regnamespace and 'p_args' = any (p.proargnames) and p.prosrc not like '%private.args_known(p_args, %' and p.prosrc not like '%api.save(p_op%'), null);
select test.eq('Esc', test.code($$select private.args_known(jsonb_build_object('a', 1, 'b', E'x\x1b[31m'), '{a,b}')$$), 'FH016 control_characters b');
select test.eq('and what an eight-bit terminal takes for it',
    test.code($$select private.args_known(jsonb_build_object('b', E'x\u009b31m'), '{a,b}')$$), 'FH016 control_characters b');
select test.eq('line breaks and tabs are text', test.code($$select private.args_known(jsonb_build_object('b', E'x\ty\nÅ'), '{b}')$$), 'ok');
select test.eq('rows of a file are judged one by one',
    test.code($$select private.args_known(jsonb_build_object('b', jsonb_build_array(jsonb_build_object('c', E'x\u0085'))), '{b}')$$), 'ok');
set session authorization anna;
select test.eq('the name of a kept filter', test.code($$select api.filter_keep(gen_random_uuid(),
    jsonb_build_object('screen', 'citizens', 'name', E'a\x1b[31mb', 'content', '{}'))$$), 'FH016 control_characters name');
select test.eq('the reason of a guest', test.code($$select api.casefile_guest(gen_random_uuid(),
    jsonb_build_object('casefile_id', test.id('colleague'), 'reason', E'because\x1b]0;x\x07'))$$), 'FH016 control_characters reason');
set session authorization sue;
select test.eq('that of a move', test.code($$select api.case_move_plan(gen_random_uuid(),
    jsonb_build_object('reason', E'sick\x07'))$$), 'FH016 control_characters reason');
select test.eq('that of a merge', test.code($$select api.case_merge(gen_random_uuid(),
    jsonb_build_object('casefile_id', test.id('own'), 'other', test.id('colleague'), 'reason', E'the same\x1b[2J'))$$), 'FH016 control_characters reason');
reset session authorization;
