-- Writes the note to the case that one row is about, for private.each_row.
create or replace function private.each_note(p_op uuid, p_id text, p_args jsonb) returns jsonb
volatile set search_path = pg_catalog, pg_temp language sql as $$
    select private.each_new(p_op, p_id, 'note', private.args_part(p_args, '{kind,happened_at,body}'))
$$;
