-- Puts back the rows that these changes took away, the last taken first; answers them as saved. Approvals follow by themselves.
create or replace function private.undo_restore(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_saved jsonb := '[]';
    v_id    bigint;
begin
    for v_id in
        select (u.change).id from private.undo_parse(p_args) u where (u.change).removed and (u.change).entity <> 'approval'
        order by (u.change).casefile_id, (u.change).id desc
    loop
        v_saved := v_saved || private.row_restore(p_op, v_id);
    end loop;
    return v_saved;
end $$;
