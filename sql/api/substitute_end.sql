-- owner: foothold_owner
-- Ends standing in for somebody now: {ids (or id)}. Answers as api.save does.
create or replace function api.substitute_end(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'substitute_end', p_args);
    v_items jsonb := '[]';
    v       private.substitute;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('substitute');
    perform private.args_known(p_args, '{id,version,ids}');
    for v in select s.* from private.substitute s where s.id = any (private.args_uuids(p_args)) order by s.id loop
        perform private.substitute_may(v.login);
        v_items := v_items || private.save_item('substitute', v.id, v.version,
            jsonb_build_object('ends', greatest(v.starts - 1, least(v.ends, private.today() - 1))));
    end loop;
    if v_items = '[]' then
        raise exception using errcode = 'FH003', message = 'not_found', table = 'substitute';
    end if;
    return private.receipt_put(p_op, private.save_write(p_op, v_items));
end $$;
