-- Books citizens into a group meeting: {group_id, ids: cases}. Who is in it already, or one too many, is refused, and then
-- nobody is added. Answers as api.save does.
create or replace function api.group_add(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'group_add', p_args);
    v_group private.group_meeting;
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.args_known(p_args, '{group_id,ids}');
    select * into v_group from private.group_meeting g where g.id = private.arg_uuid(p_args, 'group_id');
    if not found then
        raise exception using errcode = 'FH003', message = 'not_found', table = 'group_meeting';
    end if;
    if jsonb_typeof(p_args -> 'ids') is distinct from 'array' then
        raise exception using errcode = 'FH006', message = 'bad_request', column = 'ids';
    end if;
    return private.receipt_put(p_op, private.save_write(p_op, (
        select coalesce(jsonb_agg(private.save_item('meeting', private.op_id(p_op, 'member ' || i.n), 0,
            jsonb_build_object('casefile_id', i.id, 'group_id', v_group.id, 'kind', v_group.kind, 'form', v_group.form,
                'starts_at', v_group.starts_at, 'ends_at', v_group.ends_at, 'room_id', v_group.room_id,
                'place', v_group.place, 'title', v_group.title, 'worker', v_group.worker)) order by i.id), '[]')
        from jsonb_array_elements_text(p_args -> 'ids') with ordinality i(id, n))));
end $$;
