-- What concluding a referral writes: the decision, and category and group of the benefit period that runs. p_args are
-- those of api.referral_conclude; the case is locked.
create or replace function private.referral_outcome(p_referral private.referral, p_args jsonb, p_group text) returns jsonb
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return jsonb_build_array(private.save_item('referral', p_referral.id, (p_args ->> 'version')::int,
               private.args_part(p_args, '{decided,need,remark}') || jsonb_build_object('status', 'concluded',
                   'decided_on', coalesce(private.arg_date(p_args, 'decided_on'), private.today()))))
           || private.category_items(p_referral.casefile_id, p_args ->> 'decided', p_group);
end $$;
