-- What one was reminded of is done: {ids (or id)}; all of them or none. Answers as api.save does.
create or replace function api.reminder_done(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'reminder_done', p_args);
    v_ids   uuid[];
    v_write jsonb;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.args_known(p_args, '{id,ids,version}');
    v_ids := private.args_uuids(p_args);
    select jsonb_agg(private.save_item('reminder', r.id, r.version, jsonb_build_object('done_on', coalesce(r.done_on, private.today()))))
    into v_write from private.reminder r where r.id = any (v_ids);
    if v_write is null or jsonb_array_length(v_write) <> cardinality(v_ids) then
        raise exception using errcode = 'FH003', message = 'not_found', table = 'reminder';
    end if;
    return private.receipt_put(p_op, private.save_write(p_op, v_write));
end $$;
