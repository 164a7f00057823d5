-- owner: foothold_owner
-- Notes that the caller has looked into a slide: {casefile_id, id}. For supervisors of its unit.
create or replace function api.slide_seen(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'slide_seen', p_args);
    v_case  uuid;
    v_row   private.category_history;
begin
    if v_known is not null then
        return v_known;
    end if;
    v_case := private.arg_uuid(p_args, 'casefile_id');
    perform private.require('slide', v_case);
    perform private.args_known(p_args, '{id,version,casefile_id}');
    select * into v_row from private.category_history h
    where h.id = private.arg_uuid(p_args, 'id') and h.casefile_id = v_case and h.slide;
    if not found then
        raise exception using errcode = 'FH003', message = 'not_found', table = 'category_history';
    end if;
    return private.receipt_put(p_op, private.save_write(p_op, jsonb_build_array(private.save_item('category_history',
        v_row.id, v_row.version, jsonb_build_object('seen_by', session_user)))));
end $$;
