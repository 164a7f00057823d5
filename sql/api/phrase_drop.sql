-- owner: foothold_owner
-- Throws a phrase away: {id}; what was written with it stays.
create or replace function api.phrase_drop(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'phrase_drop', p_args);
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('phrase');
    perform private.args_known(p_args, '{id}');
    delete from private.phrase p where p.id = private.arg_uuid(p_args, 'id') and private.phrase_mine(p);
    if not found then
        raise exception using errcode = 'FH003', message = 'not_found', table = 'phrase';
    end if;
    return private.receipt_put(p_op, '{"saved": []}');
end $$;
