-- Corrects a note: {id, version, reason, and what is new of body, kind, happened_at}. History keeps what it said before.
create or replace function api.note_correct(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'note_correct', p_args);
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.args_known(p_args, '{id,version,reason,body,kind,happened_at}');
    return private.receipt_put(p_op, private.save_write(p_op, jsonb_build_array(private.save_item(
        'note', private.arg_uuid(p_args, 'id'), (p_args ->> 'version')::int,
        private.args_part(p_args, '{body,kind,happened_at}')
        || jsonb_build_object('correction_reason', p_args -> 'reason')))));
end $$;
