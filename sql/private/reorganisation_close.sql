-- After the last step: a unit that is to end ends the day before, unless somebody or something is left in it; undone or given
-- up (p_back), so do the new ones, as if they had never been.
create or replace function private.reorganisation_close(p_move uuid, p_back boolean) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_empty uuid[] := array(
        select x.unit_id from private.case_move_unit x
        where x.move_id = p_move and x.part = case when p_back then 'new' else 'from' end and (p_back or x.ends)
          and not exists (select from private.casefile c where c.unit_id = x.unit_id and c.closed_on > private.today())
          and not exists (select from private.staff s where s.unit_id = x.unit_id and s.ends >= private.today())
          and not exists (select from private.unit u where u.parent_id = x.unit_id and u.valid_to >= private.today()));
begin
    update private.case_move_unit x set was_to = u.valid_to
    from private.unit u where x.move_id = p_move and x.unit_id = any (v_empty) and u.id = x.unit_id and not p_back;
    update private.unit u set valid_from = least(u.valid_from, private.today() - 1), valid_to = private.today() - 1
    where u.id = any (v_empty);
end $$;
