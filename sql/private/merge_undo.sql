-- Takes a merge apart; both cases are locked.
create or replace function private.merge_undo(p_op uuid, m private.case_merge) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_back uuid[] := private.rows_below(array(
        select r.row_id from private.case_merge_row r where r.merge_id = m.id and r.moved));
    v_held text := private.rows_held(v_back, m.winner);
    v_kept int := 0;
    v_this private.casefile;
    r      private.case_merge_row;
begin
    if v_held is not null then
        raise exception using errcode = 'FH079', message = 'merge_entangled', table = v_held;
    end if;
    update private.case_merge x set state = 'running', xid = pg_current_xact_id() where x.id = m.id;
    perform private.merge_move(null, m.winner, m.loser, v_back, null);
    delete from private.assignment a using private.case_merge_row x
    where x.merge_id = m.id and x.entity = 'assignment' and not x.moved and x.was is null and a.id = x.row_id;
    for r in select * from private.case_merge_row x where x.merge_id = m.id and x.was is not null
             order by x.entity <> 'casefile', x.became is null, x.row_id loop
        if not private.merge_put_back(p_op, m.winner, r) then
            v_kept := v_kept + 1;
        end if;
    end loop;
    select * into v_this from private.casefile c where c.id = m.winner;
    perform private.save_write(p_op, jsonb_build_array(private.save_item('casefile', m.winner, v_this.version,
        jsonb_build_object('merges', v_this.merges + 1))));
    perform private.merge_after(m.winner, m.loser);
    update private.case_merge x set state = 'undone', undone_by = session_user, undone_on = private.today(), kept = v_kept
    where x.id = m.id;
end $$;
