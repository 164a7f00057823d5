-- Sets whom the cases of a plan go to, after seeing that they can: spread among p_logins; none: to the unit, for its
-- supervisors to allocate.
create or replace function private.move_target(p_move uuid, p_logins text[], p_unit uuid) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_login text;
begin
    if p_unit is not null then
        perform private.must_be_unit(p_unit);
    end if;
    foreach v_login in array coalesce(p_logins, '{}') loop
        perform private.must_work(v_login);
    end loop;
    if cardinality(p_logins) > 0 then
        perform private.move_spread(p_move, p_logins, p_unit);
    else
        update private.case_move_row r set to_responsible = null, to_unit_id = coalesce(p_unit, r.unit_id)
        where r.move_id = p_move and r.result = 'planned';
    end if;
end $$;
