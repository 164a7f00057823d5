-- Takes one hold back before its day, for private.each_row.
create or replace function private.each_hold_end(p_op uuid, p_id text, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_hold private.hold;
begin
    select * into v_hold from private.hold h where h.id = p_id::uuid and private.has_case(h.casefile_id);
    if not found then
        raise exception using errcode = 'FH003', message = 'not_found', table = 'hold';
    end if;
    return private.save_write(p_op, jsonb_build_array(private.save_item('hold', v_hold.id, v_hold.version,
        jsonb_build_object('until_on', least(v_hold.until_on, private.today())))));
exception when invalid_text_representation then
    raise exception using errcode = '22P02', message = 'invalid_value', column = 'ids';
end $$;
