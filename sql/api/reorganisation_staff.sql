-- owner: foothold_owner
-- Says to which unit people go on the day of a reorganisation: {move_id, ids: logins, unit_id}. Theirs is one of the units that
-- are split; what they carry is worked out anew.
create or replace function api.reorganisation_staff(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'reorganisation_staff', p_args);
    v_unit  uuid;
    v_move  private.case_move;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('reorganise');
    perform private.args_known(p_args, '{move_id,ids,unit_id,version}');
    v_move := private.move_take(jsonb_build_object('id', p_args -> 'move_id'), '{planned,approved}');
    v_unit := private.arg_uuid(p_args, 'unit_id');
    if not exists (select from private.unit u where u.id = v_unit and v_move.effective_on between u.valid_from and u.valid_to) then
        raise exception using errcode = 'FH012', message = 'no_unit', column = 'unit_id';
    end if;
    insert into private.case_move_staff (move_id, login, unit_id, to_unit_id)
    select v_move.id, s.login, s.unit_id, v_unit from private.staff s
    where s.login = any (private.arg_texts(p_args, 'ids')) and s.ends >= v_move.effective_on and s.unit_id in (
        select x.unit_id from private.case_move_unit x where x.move_id = v_move.id and x.part = 'from')
    on conflict (move_id, login) do update set to_unit_id = excluded.to_unit_id;
    if not found then
        raise exception using errcode = 'FH008', message = 'not_staff', column = 'ids';
    end if;
    perform private.reorganisation_rows(v_move);
    return private.move_saved(p_op, v_move.id);
end $$;
