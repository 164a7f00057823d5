-- Writes the note to the case that one row is about, for private.each_row: once, however many of its rows are among them.
create or replace function private.each_note(p_op uuid, p_id text, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_case uuid := private.row_case(p_id);
    v_note uuid := private.op_id(p_op, 'note ' || v_case);
begin
    if v_case is null then
        raise exception using errcode = 'FH003', message = 'not_found', table = 'note';
    elsif exists (select from private.note n where n.id = v_note) then
        return '{"saved": []}';
    end if;
    return private.save_write(p_op, jsonb_build_array(private.save_item('note', v_note, 0,
        private.args_part(p_args, '{kind,happened_at,body}') || jsonb_build_object('casefile_id', v_case))));
end $$;
