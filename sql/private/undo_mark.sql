-- Notes on what an undo just wrote which save it took back.
create or replace function private.undo_mark(p_op uuid, p_args jsonb) returns void
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    update private.change n set undoes = o.op
    from (select (u.change).op, (u.change).row_id, (u.change).casefile_id from private.undo_parse(p_args) u) o
    where n.op = p_op and n.who = session_user and n.row_id = o.row_id;
end $$;
