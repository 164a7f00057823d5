-- Notes a case that is about to be reassigned by itself, {login, unit_id, reason}, as a batch of one that was carried out.
create or replace function private.move_one(p_op uuid, p_case uuid, p_args jsonb) returns void
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    insert into private.case_move (id, kind, unit_id, state, reason, effective_on, approved_by, approved_at, done_at)
    select p_op, 'reassign', s.unit_id, 'done', coalesce(private.clean_text(p_args ->> 'reason'), ''), private.today(),
           session_user, clock_timestamp(), clock_timestamp()
    from private.staff s where s.login = session_user;
    perform private.move_rows(p_op, array[p_case]);
    update private.case_move_row r
    set to_responsible = p_args ->> 'login', to_unit_id = coalesce(private.arg_uuid(p_args, 'unit_id'), r.unit_id), result = 'moved',
        version = (select c.version + 1 from private.casefile c where c.id = p_case)
    where r.move_id = p_op and r.casefile_id = p_case;
end $$;
