-- Makes the reminder in the case that one row is about, for private.each_row: once, however many of its rows are among them.
create or replace function private.each_reminder(p_op uuid, p_id text, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_case uuid := private.row_case(p_id);
    v_reminder uuid := private.op_id(p_op, 'reminder ' || v_case);
begin
    if v_case is null then
        raise exception using errcode = 'FH003', message = 'not_found', table = 'reminder';
    elsif exists (select from private.reminder n where n.id = v_reminder) then
        return '{"saved": []}';
    end if;
    return private.save_write(p_op, jsonb_build_array(private.save_item('reminder', v_reminder, 0,
        private.args_part(p_args, '{due_on,body,login}') || jsonb_build_object('casefile_id', v_case))));
end $$;
