-- Takes saves back: {ids (or id)}, each what stands in api.save_list ("12": the whole of it) or api.save_field ("12.phone": one
-- field). It is a save like others: a field that was changed since is a conflict and nothing is written, a row that was
-- made is taken away, one that was taken away comes back. Answers as api.save does; FH140 says what cannot be undone.
create or replace function api.save_undo(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known  jsonb := private.receipt_take(p_op, 'save_undo', p_args);
    v_items  jsonb;
    v_result jsonb;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.args_known(p_args, '{id,ids,version}');
    v_items := private.undo_items(p_args);
    v_result := private.save_write(p_op, coalesce(v_items, '[]'));
    if v_result ? 'saved' then
        v_result := jsonb_build_object('saved', (v_result -> 'saved') || private.undo_restore(p_op, p_args));
        if v_result -> 'saved' = '[]' then
            raise exception using errcode = 'FH003', message = 'not_found', table = 'change';
        end if;
        perform private.undo_mark(p_op, p_args);
    end if;
    return private.receipt_put(p_op, v_result);
end $$;
