-- Decides about one submission, for private.each_row.
create or replace function private.each_approval(p_op uuid, p_token text, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select private.approval_decide_one(p_op, p_token, p_args ->> 'state', p_args ->> 'comment')
$$;
