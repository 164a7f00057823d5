-- The plan named in p_args, locked, if it is the caller's matter and in one of these states; else an error.
create or replace function private.move_take(p_args jsonb, p_states text[]) returns private.case_move
volatile set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v private.case_move;
begin
    select * into v from private.case_move m
    where m.id = private.arg_uuid(p_args, 'id') and m.unit_id in (select private.led_units()) for no key update;
    if not found then
        raise exception using errcode = 'FH003', message = 'not_found';
    elsif v.state <> all (p_states) then
        raise exception using errcode = 'FH063', message = 'move_state', column = 'state';
    end if;
    return v;
end $$;
