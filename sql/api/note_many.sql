-- Writes one note to many cases: {ids: rows of a list (cases, deadlines, meetings, reminders), kind, happened_at, body}. Each by
-- itself, see private.each_row: those that the caller has no right to, or that are closed, are answered as refused, by name.
create or replace function api.note_many(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'note_many', p_args);
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.args_known(p_args, '{id,version,ids,kind,happened_at,body}');
    return private.receipt_put(p_op, private.each_row(p_op, 'note', p_args));
end $$;
