-- owner: foothold_owner
-- The verdict on a case that was drawn: {id, version, verdict, comment}; not on one's own work. Answers as api.save does.
create or replace function api.sample_review(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'sample_review', p_args);
    v       private.sample;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('sample');
    perform private.args_known(p_args, '{id,version,verdict,comment}');
    select * into v from private.sample p where p.id = private.arg_uuid(p_args, 'id') and private.led_case(p.casefile_id);
    if not found then
        raise exception using errcode = 'FH003', message = 'not_found', table = 'sample';
    elsif v.worker = session_user then
        raise exception using errcode = 'FH061', message = 'own_work', table = 'sample';
    elsif p_args ->> 'verdict' is null then
        raise exception using errcode = 'FH021', message = 'reason_required', table = 'sample', column = 'verdict';
    elsif p_args ->> 'verdict' <> 'good' and btrim(coalesce(p_args ->> 'comment', '')) = '' then
        raise exception using errcode = 'FH021', message = 'reason_required', table = 'sample', column = 'comment';
    end if;
    return private.receipt_put(p_op, private.save_write(p_op, jsonb_build_array(private.save_item('sample', v.id,
        (p_args ->> 'version')::int, jsonb_build_object('verdict', p_args -> 'verdict', 'comment', p_args -> 'comment',
            'reviewed_by', session_user, 'reviewed_on', private.today())))));
end $$;
