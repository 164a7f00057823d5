-- Judges and writes rows of a caseload file; see api.import_citizens. Rows of the same CPR number are written in turns,
-- so that the second is held against what the first left. Answers {"rows": […]}.
create or replace function private.import_rows(p_op uuid, p_rows jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_said jsonb;
    v_good private.import_citizen[];
    v_done jsonb := '[]';
begin
    if jsonb_typeof(p_rows) is distinct from 'array'
       or exists (select from jsonb_array_elements(p_rows) r where (r ->> 'line') !~ '^[0-9]{1,9}$' or not r ? 'line') then
        raise exception using errcode = 'FH006', message = 'bad_request', column = 'rows';
    end if;
    v_said := private.import_judge(p_rows);
    v_good := private.import_typed(p_rows, array(
        select (s ->> 'line')::int from jsonb_array_elements(v_said) s where s ->> 'fault' is not null));
    for i in 1 .. coalesce((select max(g.turn) from unnest(v_good) g), 0) loop
        v_done := v_done || private.import_turn(p_op, array(select g from unnest(v_good) g where g.turn = i order by g.line));
    end loop;
    notify foothold;
    return jsonb_build_object('rows', private.import_answer(p_rows, v_said, v_done));
end $$;
