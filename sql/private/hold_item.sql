-- What puts one obligation off, as an element of a save: it, or the one that this meeting would meet. The caller must have
-- the right to its case.
create or replace function private.hold_item(p_op uuid, p_obligation uuid, p_change jsonb) returns jsonb
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v     private.obligation;
    v_old private.hold;
begin
    select * into v from private.obligation o
    where o.status = 'open' and (o.id = p_obligation or o.booked_id = p_obligation) order by o.due_on, o.id limit 1;
    if v.id is null or not private.has_case(v.casefile_id) then
        raise exception using errcode = 'FH003', message = 'not_found', table = 'obligation';
    end if;
    if v.latest_on < private.today() then
        raise exception using errcode = 'FH062', message = 'law_passed', table = 'hold', column = 'until_on';
    end if;
    select * into v_old from private.hold h where h.obligation_id = v.id;
    if v_old.id is null then
        return private.save_item('hold', private.op_id(p_op, p_obligation::text), 0, p_change
            || jsonb_build_object('casefile_id', v.casefile_id, 'obligation_id', v.id, 'held_by', session_user));
    end if;
    return private.save_item('hold', v_old.id, v_old.version, p_change || jsonb_build_object('held_by', session_user));
end $$;
