-- The elements that api.meeting_hold's arguments stand for. Within the caller's rights: a meeting out of sight is not found.
create or replace function private.meeting_held(p_op uuid, p_args jsonb) returns jsonb
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_id      uuid := private.arg_uuid(p_args, 'id');
    v_outcome text := coalesce(p_args ->> 'outcome', 'held');
    v_own     jsonb := private.args_part(p_args, '{kind,form,starts_at,ends_at,place,room_id,title,worker,resets_deadline,a_kasse,
                                                   a_kasse_status,visitation,return_on}');
    v_row     private.meeting;
    v_out     jsonb;
begin
    if v_outcome not in ('held', 'late', 'no_show', 'excused') then
        raise exception using errcode = 'FH010', message = 'bad_code', column = 'outcome';
    end if;
    if p_args ->> 'version' = '0' then
        v_own := v_own || jsonb_build_object('casefile_id', private.arg_uuid(p_args, 'casefile_id'));
    else
        select * into v_row from private.meeting m where m.id = v_id;
        if not found then
            raise exception using errcode = 'FH003', message = 'not_found', table = 'meeting';
        end if;
    end if;
    v_row := jsonb_populate_record(v_row, private.save_typed('meeting', v_own));
    if v_own ? 'form' and not v_own ? 'resets_deadline' then
        v_own := v_own || jsonb_build_object('resets_deadline', private.meeting_counts(v_row.kind, v_row.form));
    end if;
    v_out := jsonb_build_array(private.save_item('meeting', v_id, (p_args ->> 'version')::int, v_own || jsonb_build_object(
        'status', case v_outcome when 'late' then 'held' else v_outcome end)
        || case when v_outcome = 'late' or v_row.late then jsonb_build_object('late', v_outcome = 'late') else '{}' end));
    if p_args ? 'participants' then
        v_out := v_out || private.meeting_people(p_op, v_row.casefile_id, v_id, p_args -> 'participants');
    end if;
    if v_outcome in ('held', 'late') then
        perform private.meeting_roles(v_row.kind, v_id, p_args);
        v_out := v_out || private.meeting_agreed(p_op, p_args, v_row.casefile_id, v_id, v_row.kind)
                       || private.meeting_decided(v_row);
    end if;
    return v_out || private.meeting_after(p_op, p_args, v_row.casefile_id, v_id, v_row.starts_at)
                 || private.meeting_next(p_op, v_row.casefile_id, p_args, v_row.kind);
end $$;
