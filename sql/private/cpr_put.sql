-- Gives the citizen of a case, whose lock the caller holds, another CPR number from p_day on. History says when:
-- the numbers themselves stand in private.identity alone. Answers as api.save does.
create or replace function private.cpr_put(p_op uuid, p_case uuid, p_cpr text, p_day date, p_reason text) returns jsonb
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_citizen private.citizen;
    v_old     private.identity;
begin
    select p.* into v_citizen from private.citizen p join private.casefile c on c.citizen_id = p.id where c.id = p_case;
    select * into v_old from private.identity i where i.citizen_id = v_citizen.id and i.valid_to = 'infinity';
    if coalesce(p_cpr, '') !~ '^[0-9]{10}$' or private.cpr_birth(p_cpr) is null then
        raise exception using errcode = '22P02', message = 'invalid_value', table = 'identity', column = 'cpr';
    elsif length(coalesce(p_reason, '')) < 5 then
        raise exception using errcode = 'FH021', message = 'reason_required', table = 'identity', column = 'reason';
    elsif p_day > private.today() then
        raise exception using errcode = 'FH020', message = 'not_yet', table = 'identity', column = 'valid_from';
    elsif p_day <= v_old.valid_from then
        raise exception using errcode = 'FH065', message = 'past_day', table = 'identity', column = 'valid_from';
    elsif exists (select from private.identity i where i.cpr = p_cpr and (i.citizen_id <> v_citizen.id or i.id = v_old.id)) then
        raise exception using errcode = 'FH014', message = 'cpr_known', table = 'identity', column = 'cpr';
    end if;
    update private.identity i set valid_to = p_day where i.id = v_old.id;
    insert into private.identity (citizen_id, casefile_id, cpr, valid_from, reason)
    values (v_citizen.id, v_citizen.casefile_id, p_cpr, case when v_old.id is null then '-infinity' else p_day end, p_reason);
    return private.save_write(p_op, jsonb_build_array(private.save_item('citizen', v_citizen.id, v_citizen.version,
        jsonb_build_object('birth_date', private.cpr_birth(p_cpr), 'cpr_changed_on', p_day))));
end $$;
