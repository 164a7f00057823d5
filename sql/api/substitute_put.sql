-- owner: foothold_owner
-- Enters or changes who stands in for whom: {id, version (neither: new), login, substitute, starts, ends, reason}; for oneself, or for
-- those in the units one leads. It begins and ends by date on its own. Answers as api.save does.
create or replace function api.substitute_put(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'substitute_put', p_args);
    v_id    uuid := coalesce(private.arg_uuid(p_args, 'id'), p_op);
    v_old   private.substitute;
    v_new   jsonb;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('substitute');
    perform private.args_known(p_args, '{id,version,login,substitute,starts,ends,reason}');
    select * into v_old from private.substitute s where s.id = v_id;
    v_new := to_jsonb(v_old) || jsonb_strip_nulls(private.args_part(p_args, '{login,substitute,starts,ends,reason}'));
    if v_old.id is not null then
        perform private.substitute_may(v_old.login);
    end if;
    perform private.substitute_may(v_new ->> 'login');
    perform private.substitute_check(v_id, v_new ->> 'login', v_new ->> 'substitute', private.arg_date(v_new, 'starts'), private.arg_date(v_new, 'ends'));
    return private.receipt_put(p_op, private.save_write(p_op, jsonb_build_array(private.save_item(
        'substitute', v_id, coalesce((p_args ->> 'version')::int, 0), private.args_part(p_args, '{login,substitute,starts,ends,reason}')))));
end $$;
