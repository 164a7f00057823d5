-- Puts one obligation off, for private.each_row.
create or replace function private.each_hold(p_op uuid, p_id text, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return private.save_write(p_op, jsonb_build_array(private.hold_item(p_op, p_id::uuid, jsonb_build_object(
        'until_on', private.arg_date(p_args, 'until_on'), 'reason', p_args -> 'reason', 'waiting_for', p_args -> 'waiting_for',
        'remark', coalesce(p_args ->> 'remark', '')))));
exception when invalid_text_representation then
    raise exception using errcode = '22P02', message = 'invalid_value', column = 'ids';
end $$;
