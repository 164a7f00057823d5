-- owner: foothold_owner
-- Opens a closed case again: {casefile_id, version, benefit, starts, target_group, visitation, reason}. A new benefit period
-- begins, and by it the duties of the rules; what ended when it was closed stays ended. Who was
-- said to have died by mistake lives again. Whose worker has left meanwhile, is
-- the caller's if he is a caseworker, and else nobody's. Answers as api.save does.
create or replace function api.case_reopen(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'case_reopen', p_args);
    v_row   private.casefile;
    v_exit  private.case_exit;
    v_case  uuid;
    v_write jsonb := '[]';
begin
    if v_known is not null then
        return v_known;
    end if;
    v_case := private.arg_uuid(p_args, 'casefile_id');
    perform private.require_case('close', v_case);
    perform private.args_known(p_args, '{id,version,casefile_id,benefit,starts,target_group,visitation,reason}');
    select * into v_row from private.casefile c where c.id = v_case;
    if v_row.merged_into is not null then
        raise exception using errcode = 'FH077', message = 'merged_away', table = 'casefile', column = 'merged_into';
    elsif v_row.closed_on = 'infinity' then
        raise exception using errcode = 'FH072', message = 'case_open', table = 'casefile', column = 'closed_on';
    elsif length(btrim(coalesce(p_args ->> 'reason', ''))) < 5 then
        raise exception using errcode = 'FH021', message = 'reason_required', table = 'case_exit', column = 'reason';
    elsif private.arg_date(p_args, 'starts') < v_row.closed_on then
        raise exception using errcode = 'FH073', message = 'before_closing', table = 'benefit_period', column = 'starts';
    end if;
    select * into v_exit from private.case_exit x where x.casefile_id = v_case and x.reopened_on = 'infinity';
    if v_exit.id is not null then
        v_write := jsonb_build_array(private.save_item('case_exit', v_exit.id, v_exit.version, jsonb_build_object(
            'reopened_on', private.today(), 'reopened_why', p_args -> 'reason')));
    end if;
    v_write := v_write || coalesce((
        select jsonb_build_array(private.save_item('citizen', p.id, p.version, '{"died_on": null}'))
        from private.citizen p where p.id = v_row.citizen_id and p.died_on is not null), '[]');
    if v_row.responsible is null or private.left_staff(v_row.responsible) then
        v_row.responsible := (select s.login from private.staff s where s.login = session_user and s.role = 'caseworker');
    end if;
    return private.receipt_put(p_op, private.save_write(p_op, jsonb_build_array(
        private.save_item('casefile', v_case, coalesce((p_args ->> 'version')::int, v_row.version), jsonb_build_object(
            'closed_on', 'infinity', 'responsible', v_row.responsible)),
        private.save_item('benefit_period', private.op_id(p_op, 'period'), 0, jsonb_strip_nulls(jsonb_build_object(
            'casefile_id', v_case, 'benefit', p_args -> 'benefit', 'starts', p_args -> 'starts',
            'target_group', p_args -> 'target_group', 'visitation', p_args -> 'visitation')))) || v_write));
end $$;
