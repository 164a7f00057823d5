-- What concluding a referral writes: the decision, and category and group of the benefit period that runs. p_args are
-- those of api.referral_conclude; the case is locked.
create or replace function private.referral_outcome(p_referral private.referral, p_args jsonb, p_group text) returns jsonb
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_period private.benefit_period;
    v_out    jsonb := jsonb_build_array(private.save_item('referral', p_referral.id, (p_args ->> 'version')::int,
        private.args_part(p_args, '{decided,need,remark}') || jsonb_build_object('status', 'concluded',
            'decided_on', coalesce(private.arg_date(p_args, 'decided_on'), private.today()))));
begin
    select * into v_period from private.benefit_period b
    where b.casefile_id = p_referral.casefile_id and private.today() between b.starts and b.ends;
    if v_period.id is not null
       and (v_period.visitation, v_period.target_group) is distinct from (p_args ->> 'decided', p_group) then
        v_out := v_out || private.save_item('benefit_period', v_period.id, v_period.version,
            jsonb_build_object('visitation', p_args -> 'decided', 'target_group', p_group));
    end if;
    return v_out;
end $$;
