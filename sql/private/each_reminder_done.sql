-- What one was reminded of is done, for private.each_row.
create or replace function private.each_reminder_done(p_op uuid, p_id text, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_row private.reminder;
begin
    select * into v_row from private.reminder r where r.id = p_id::uuid;
    if not found then
        raise exception using errcode = 'FH003', message = 'not_found', table = 'reminder';
    end if;
    return private.save_write(p_op, jsonb_build_array(private.save_item('reminder', v_row.id, v_row.version,
        jsonb_build_object('done_on', coalesce(v_row.done_on, private.today())))));
exception when invalid_text_representation then
    raise exception using errcode = '22P02', message = 'invalid_value', column = 'ids';
end $$;
