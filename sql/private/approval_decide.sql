-- Decides about several, each by itself, their cases locked in one order: {"saved": […], "conflict": […]}.
create or replace function private.approval_decide(p_op uuid, p_args jsonb, p_state text) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_token   text;
    v_one     jsonb;
    v_saved   jsonb := '[]';
    v_clashes jsonb := '[]';
begin
    perform from private.casefile c
    where c.id in (select a.casefile_id from private.approval a where a.id::text in (
        select split_part(t, '/', 1) from unnest(private.args_ids(p_args)) t))
    order by c.id for no key update;
    foreach v_token in array private.args_ids(p_args) loop
        v_one := private.approval_decide_one(p_op, v_token, p_state, p_args ->> 'comment');
        v_saved := v_saved || coalesce(v_one -> 'saved', '[]');
        v_clashes := v_clashes || coalesce(v_one -> 'conflict', '[]');
    end loop;
    return jsonb_build_object('saved', v_saved, 'conflict', v_clashes);
end $$;
