-- owner: foothold_owner
-- Keeps a filter of a screen: {screen, content, name, shared}; content is a JSON object as text. One's own of the same name
-- on the same screen is replaced. shared: everybody in the caller's unit, and below it, may use it.
create or replace function api.filter_keep(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'filter_keep', p_args);
    v_name  text := btrim(coalesce(p_args ->> 'name', ''));
    v_id    uuid := gen_random_uuid();
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('filter');
    perform private.args_known(p_args, '{id,version,screen,content,name,shared}');
    if v_name = '' then
        raise exception using errcode = 'FH021', message = 'reason_required', table = 'kept_filter', column = 'name';
    end if;
    delete from private.kept_filter f
    where f.login = session_user and f.screen = p_args ->> 'screen' and lower(f.name) = lower(v_name);
    insert into private.kept_filter (id, unit_id, screen, name, content)
    select v_id, case when coalesce((p_args ->> 'shared')::boolean, false) then s.unit_id end, p_args ->> 'screen', v_name,
           (p_args ->> 'content')::jsonb
    from private.staff s where s.login = session_user;
    return private.receipt_put(p_op, jsonb_build_object('saved', jsonb_build_array(
        jsonb_build_object('id', v_id, 'version', 1))));
exception when invalid_text_representation then
    raise exception using errcode = 'FH006', message = 'bad_request', column = 'content';
end $$;
