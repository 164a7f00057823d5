-- Makes the reminder in the case that one row is about, for private.each_row.
create or replace function private.each_reminder(p_op uuid, p_id text, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select private.each_new(p_op, p_id, 'reminder', private.args_part(p_args, '{due_on,body,login}'))
$$;
