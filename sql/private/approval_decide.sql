-- Decides about several, each by itself, see private.each_row.
create or replace function private.approval_decide(p_op uuid, p_args jsonb, p_state text) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select private.each_row(p_op, 'approval', p_args || jsonb_build_object('state', p_state))
$$;
