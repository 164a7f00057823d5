-- The element that books a next meeting out of arguments next_kind, next_form, next_starts_at, next_ends_at, next_place,
-- next_room_id, next_title, next_worker; [] without next_starts_at. Of the same kind and as long as
-- that lasts, unless said otherwise.
create or replace function private.meeting_next(p_op uuid, p_case uuid, p_args jsonb, p_kind text) returns jsonb
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v jsonb := jsonb_strip_nulls(private.args_part(
        p_args, '{kind,form,starts_at,ends_at,place,room_id,title,worker}', 'next_'));
begin
    if coalesce(v ->> 'starts_at', '') = '' then
        return '[]';
    end if;
    v := jsonb_build_object('casefile_id', p_case, 'kind', p_kind,
                            'ends_at', (v ->> 'starts_at')::timestamptz + coalesce(
                                (select make_interval(mins => k.minutes) from private.meeting_kind k
                                 where k.kind = coalesce(v ->> 'kind', p_kind)), interval '30 minutes')) || v;
    return jsonb_build_array(private.save_item('meeting', private.op_id(p_op, 'next'), 0, v));
exception when data_exception then
    raise exception using errcode = '22007', message = 'invalid_value', column = 'next_starts_at';
end $$;
