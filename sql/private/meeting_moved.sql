-- The meeting that takes the place of another, as a change for api.save: what the arguments say, and else what the old one was.
create or replace function private.meeting_moved(p_old private.meeting, p_args jsonb) returns jsonb
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_said jsonb := private.args_part(p_args, '{starts_at,ends_at,form,place,room_id,worker}');
begin
    if coalesce(v_said ->> 'starts_at', '') = '' then
        raise exception using errcode = '23502', message = 'required', table = 'meeting', column = 'starts_at';
    end if;
    if v_said ->> 'ends_at' is null then
        v_said := v_said || jsonb_build_object('ends_at',
            (private.save_typed('meeting', v_said - 'ends_at') ->> 'starts_at')::timestamptz + (p_old.ends_at - p_old.starts_at));
    end if;
    return jsonb_build_object('casefile_id', p_old.casefile_id, 'kind', p_old.kind, 'form', p_old.form, 'place', p_old.place,
        'room_id', p_old.room_id, 'title', p_old.title, 'worker', p_old.worker, 'a_kasse', p_old.a_kasse,
        'a_kasse_status', p_old.a_kasse_status, 'moved_from', p_old.id) || v_said;
end $$;
