-- owner: foothold_owner
-- Makes a citizen and a case: the arguments of private.casefile_make. unit_id defaults to the caller's unit, responsible
-- to the caller if he is a caseworker. Who is younger than the youth age is referred to visitation at once. A CPR number
-- that is known already is cpr_known: find that case by api.search.
create or replace function api.casefile_create(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'casefile_create', p_args);
    v_me    private.staff;
    v_args  jsonb;
    v_case  uuid;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('create');
    perform private.args_known(p_args, array(select f.field from private.field f where f.entity = 'citizen')
        || '{cpr,id,unit_id,responsible,opened_on,target_group,benefit,starts,visitation,first_request}'::text[]);
    select * into v_me from private.staff s where s.login = session_user;
    v_args := jsonb_build_object('unit_id', v_me.unit_id,
        'responsible', case v_me.role when 'caseworker' then v_me.login end) || p_args;
    perform private.must_be_unit(private.arg_uuid(v_args, 'unit_id'));
    if v_args ->> 'responsible' is not null then
        perform private.must_work(v_args ->> 'responsible');
    end if;
    v_case := private.casefile_make(p_op, v_args);
    perform private.youth_refer(p_op, v_case);
    perform private.tell();
    return private.receipt_put(p_op, jsonb_build_object('saved', jsonb_build_array(
        jsonb_build_object('id', v_case, 'version', 1))));
end $$;
