-- owner: foothold_owner
-- Breaks the glass: the caller may work on a case that is not his for the rest of the day, {casefile_id, reason}. It is
-- an assignment of kind guest; the case's responsible and the supervisors of its unit see it, with name and reason.
create or replace function api.casefile_guest(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'casefile_guest', p_args);
    v_case  uuid;
    v_id    uuid := gen_random_uuid();
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('guest');
    perform private.args_known(p_args, '{casefile_id,reason}');
    v_case := private.arg_uuid(p_args, 'casefile_id');
    if length(btrim(coalesce(p_args ->> 'reason', ''))) < 5 then
        raise exception using errcode = 'FH021', message = 'reason_required', table = 'assignment', column = 'reason';
    end if;
    perform from private.casefile c where c.id = v_case for no key update;
    if not found then
        raise exception using errcode = 'FH003', message = 'not_found';
    end if;
    perform private.guest_quota(v_case);
    insert into private.assignment (id, casefile_id, login, kind, valid_from, valid_to, reason)
    values (v_id, v_case, session_user, 'guest', private.today(), private.today(), btrim(p_args ->> 'reason'));
    perform private.change_first(p_op, 'assignment', v_case, v_id);
    insert into private.search_log (kind, casefile_id, words) values ('guest', v_case, btrim(p_args ->> 'reason'));
    perform private.tell();
    return private.receipt_put(p_op, jsonb_build_object('saved', jsonb_build_array(
        jsonb_build_object('id', v_id, 'version', 1))));
end $$;
