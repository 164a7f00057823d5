-- One step of a plan that is under way, forwards or back, and its end when nothing is left. Answers how many rows are left.
create or replace function private.move_on(p_op uuid, p_move private.case_move) returns int
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_back boolean := p_move.state in ('undoing', 'undone');
    v_left int;
begin
    if p_move.kind = 'reorganisation' then
        perform private.reorganisation_turn(p_move);
    end if;
    if v_back then
        perform private.move_back(p_op, p_move);
    else
        perform private.move_step(p_op, p_move);
    end if;
    v_left := (select count(*) from private.case_move_row r
               where r.move_id = p_move.id and r.result = case when v_back then 'moved' else 'planned' end);
    update private.case_move m
    set state = case when v_back then case when v_left > 0 then 'undoing' else 'undone' end
                     when v_left > 0 then 'running' else 'done' end,
        done_at = case when not v_back and v_left = 0 then coalesce(m.done_at, clock_timestamp()) else m.done_at end
    where m.id = p_move.id;
    if v_left = 0 and p_move.kind = 'reorganisation' then
        perform private.reorganisation_close(p_move.id, v_back);
    end if;
    if v_left = 0 then
        perform private.move_told(p_op, p_move.id);
    end if;
    perform private.tell();
    return v_left;
end $$;
