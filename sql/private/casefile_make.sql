-- Makes a citizen with CPR number, case and, where given, first benefit period; returns the casefile's id. For functions
-- of the owner (create, import), after their require. p_args: fields of citizen (birth_date defaults to the CPR
-- number's); cpr (ten digits, a hyphen or spaces allowed); id (the case's, from the client); unit_id; responsible (null:
-- nobody yet); opened_on; target_group; benefit, starts, visitation, first_request.
create or replace function private.casefile_make(p_op uuid, p_args jsonb) returns uuid
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_cpr     text := translate(p_args ->> 'cpr', '- ', '');
    v_case    uuid := coalesce(private.arg_uuid(p_args, 'id'), gen_random_uuid());
    v_citizen uuid := gen_random_uuid();
    v_period  uuid := gen_random_uuid();
    v_values  jsonb;
begin
    if v_cpr !~ '^[0-9]{10}$' or private.cpr_birth(v_cpr) is null then
        raise exception using errcode = '22P02', message = 'invalid_value', table = 'identity', column = 'cpr';
    end if;
    if exists (select from private.identity i where i.cpr = v_cpr) then
        raise exception using errcode = 'FH014', message = 'cpr_known', table = 'identity', column = 'cpr';
    end if;
    v_values := jsonb_build_object('birth_date', private.cpr_birth(v_cpr)) || (
        select coalesce(jsonb_object_agg(a.key, a.value), '{}')
        from jsonb_each(jsonb_strip_nulls(p_args)) a join private.field f on f.entity = 'citizen' and f.field = a.key);
    perform private.row_insert('citizen', v_citizen, private.save_typed('citizen', v_values));
    if v_cpr is not null then
        insert into private.identity (citizen_id, cpr) values (v_citizen, v_cpr);
    end if;
    insert into private.casefile (id, citizen_id, case_no, unit_id, responsible, target_group, opened_on)
    values (v_case, v_citizen, private.new_case_no(), private.arg_uuid(p_args, 'unit_id'), p_args ->> 'responsible',
            coalesce(p_args ->> 'target_group', ''), coalesce(private.arg_date(p_args, 'opened_on'), private.today()));
    perform private.change_first(p_op, 'citizen', v_case, v_citizen);
    perform private.change_first(p_op, 'casefile', v_case, v_case);
    if p_args ->> 'benefit' is not null then
        v_values := jsonb_strip_nulls(jsonb_build_object(
            'casefile_id', v_case, 'benefit', p_args -> 'benefit', 'starts', p_args -> 'starts',
            'visitation', p_args -> 'visitation', 'first_request', p_args -> 'first_request',
            'target_group', coalesce(p_args ->> 'target_group', '')));
        perform private.row_insert('benefit_period', v_period, private.save_typed('benefit_period', v_values));
        perform private.change_first(p_op, 'benefit_period', v_case, v_period);
    end if;
    return v_case;
end $$;
