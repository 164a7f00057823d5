-- Makes one row of p_entity in the case that a row of a list is about, for a private.each_<verb>: once, however many of the
-- case's rows are among them.
create or replace function private.each_new(p_op uuid, p_id text, p_entity text, p_fields jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_case uuid := private.row_case(p_id);
    v_new  uuid := private.op_id(p_op, p_entity || ' ' || v_case);
    v_made boolean;
begin
    if v_case is null then
        raise exception using errcode = 'FH003', message = 'not_found', table = p_entity;
    end if;
    execute format('select exists (select from private.%I n where n.id = $1)', p_entity) into v_made using v_new;
    if v_made then
        return '{"saved": []}';
    end if;
    return private.save_write(p_op, jsonb_build_array(private.save_item(p_entity, v_new, 0,
        p_fields || jsonb_build_object('casefile_id', v_case))));
end $$;
