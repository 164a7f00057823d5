-- Closes a case whose lock the caller holds, for functions of the owner after their require: p_args has version, closed_on
-- (today if not said; it is the first day that nothing is owed of), reason, next_benefit, remark, and of who moved away
-- municipality and handed_over: then nobody is responsible any longer. p_also are further elements
-- of the same save. Answers as api.save does.
create or replace function private.case_close(p_op uuid, p_case uuid, p_args jsonb, p_also jsonb default '[]') returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_row private.casefile;
    v_day date := coalesce(private.arg_date(p_args, 'closed_on'), private.today());
begin
    select * into v_row from private.casefile c where c.id = p_case;
    if v_row.closed_on < 'infinity' then
        raise exception using errcode = 'FH070', message = 'case_closed', table = 'casefile', column = 'closed_on';
    elsif v_day > private.today() then
        raise exception using errcode = 'FH020', message = 'not_yet', table = 'case_exit', column = 'closed_on';
    elsif v_day < v_row.opened_on then
        raise exception using errcode = 'FH065', message = 'past_day', table = 'case_exit', column = 'closed_on';
    elsif coalesce(p_args ->> 'reason', '') = '' then
        raise exception using errcode = 'FH021', message = 'reason_required', table = 'case_exit', column = 'reason';
    elsif coalesce(p_args ->> 'next_benefit', '') = '' then
        raise exception using errcode = 'FH021', message = 'reason_required', table = 'case_exit', column = 'next_benefit';
    end if;
    return private.save_write(p_op,
        private.case_end(p_case, v_day) || p_also
        || private.save_item('casefile', p_case, coalesce((p_args ->> 'version')::int, v_row.version),
                             jsonb_build_object('closed_on', v_day)
                             || case when p_args ? 'municipality' then '{"responsible": null}' else '{}'::jsonb end)
        || private.save_item('case_exit', private.op_id(p_op, 'exit'), 0, jsonb_build_object(
            'casefile_id', p_case, 'closed_on', v_day, 'reason', p_args -> 'reason',
            'next_benefit', p_args -> 'next_benefit', 'remark', coalesce(p_args ->> 'remark', ''),
            'municipality', p_args -> 'municipality', 'handed_over', p_args -> 'handed_over')));
end $$;
