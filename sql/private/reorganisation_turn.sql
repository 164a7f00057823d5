-- Before the first step of a reorganisation, either way: its cases as they are that day, and its staff, so that nobody is
-- without a unit in between. Going back, the units that had ended are there again first.
create or replace function private.reorganisation_turn(p_move private.case_move) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    if p_move.state = 'approved' then
        perform private.reorganisation_rows(p_move);
        update private.staff s set unit_id = t.to_unit_id
        from private.case_move_staff t where t.move_id = p_move.id and s.login = t.login and s.unit_id = t.unit_id;
    elsif p_move.state = 'undoing' then
        update private.unit u set valid_to = x.was_to
        from private.case_move_unit x where x.move_id = p_move.id and x.unit_id = u.id and x.was_to is not null;
        update private.case_move_unit x set was_to = null where x.move_id = p_move.id;
        update private.staff s set unit_id = t.unit_id
        from private.case_move_staff t where t.move_id = p_move.id and s.login = t.login and s.unit_id = t.to_unit_id;
    end if;
end $$;
