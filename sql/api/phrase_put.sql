-- owner: foothold_owner
-- Keeps a phrase: {id, version (0: new), name, body, scope}. For oneself; supervisors and admins also for their unit, or for all.
-- Answers as api.save does: what somebody changed since it was read is a conflict.
create or replace function api.phrase_put(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'phrase_put', p_args);
    v_id    uuid;
    v_old   private.phrase;
    v_new   private.phrase;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('phrase');
    perform private.args_known(p_args, '{id,version,name,body,scope}');
    v_id := coalesce(private.arg_uuid(p_args, 'id'), p_op);
    select * into v_old from private.phrase p where p.id = v_id for update;
    v_new := private.phrase_of(p_args, v_old);
    if 'own' is distinct from v_new.scope or coalesce(v_old.scope, 'own') <> 'own' then
        perform private.require('phrase_share');
    end if;
    if v_old.id is null then
        v_new.id := v_id;
        v_new.login := session_user;
        insert into private.phrase select v_new.*;
    elsif not private.phrase_mine(v_old) then
        raise exception using errcode = '42501', message = 'not_allowed';
    elsif v_old.version is distinct from (p_args ->> 'version')::int then
        return private.receipt_put(p_op, private.phrase_clash(v_old, v_new));
    else
        update private.phrase p
        set (version, scope, unit_id, name, body, changed_by, changed_at)
            = (v_old.version + 1, v_new.scope, v_new.unit_id, v_new.name, v_new.body, session_user, clock_timestamp())
        where p.id = v_id;
    end if;
    return private.receipt_put(p_op, jsonb_build_object('saved', jsonb_build_array(
        jsonb_build_object('id', v_id, 'version', coalesce(v_old.version, 0) + 1))));
end $$;
