-- owner: foothold_owner
-- Takes holds back before their day: {ids (or id)} of holds. Answers as api.save does.
create or replace function api.hold_end(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'hold_end', p_args);
    v_items jsonb := '[]';
    v_hold  private.hold;
    v_id    uuid;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.require('hold');
    perform private.args_known(p_args, '{id,version,ids}');
    foreach v_id in array private.args_uuids(p_args) loop
        select * into v_hold from private.hold h where h.id = v_id and private.has_case(h.casefile_id);
        if not found then
            raise exception using errcode = 'FH003', message = 'not_found', table = 'hold';
        end if;
        v_items := v_items || private.save_item('hold', v_id, v_hold.version,
            jsonb_build_object('until_on', least(v_hold.until_on, private.today())));
    end loop;
    return private.receipt_put(p_op, private.save_write(p_op, v_items));
end $$;
