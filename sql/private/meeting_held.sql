-- The elements that api.meeting_hold's arguments stand for. Within the caller's rights: a meeting out of sight is not found.
create or replace function private.meeting_held(p_op uuid, p_args jsonb) returns jsonb
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_id   uuid := private.arg_uuid(p_args, 'id');
    v_new  boolean := p_args ->> 'version' = '0';
    v_own  jsonb := private.args_part(p_args, '{kind,form,starts_at,ends_at,place,title,worker,resets_deadline}');
    v_case uuid;
    v_row  private.meeting;
    v_out  jsonb;
begin
    if coalesce(p_args ->> 'outcome', 'held') not in ('held', 'no_show') then
        raise exception using errcode = 'FH010', message = 'bad_code', column = 'outcome';
    end if;
    if v_new then
        v_case := private.arg_uuid(p_args, 'casefile_id');
        v_own := v_own || jsonb_build_object('casefile_id', v_case);
        v_row := jsonb_populate_record(null::private.meeting, private.save_typed('meeting', v_own));
    else
        select * into v_row from private.meeting m where m.id = v_id;
        if not found then
            raise exception using errcode = 'FH003', message = 'not_found', table = 'meeting';
        end if;
        v_case := v_row.casefile_id;
        v_row := jsonb_populate_record(v_row, private.save_typed('meeting', v_own));
    end if;
    v_out := jsonb_build_array(private.save_item('meeting', v_id, (p_args ->> 'version')::int,
        v_own || jsonb_build_object('status', coalesce(p_args ->> 'outcome', 'held'))));
    if p_args ? 'participants' then
        v_out := v_out || private.meeting_people(p_op, v_case, v_id, p_args -> 'participants');
    end if;
    return v_out || private.meeting_after(p_op, p_args, v_case, v_id, v_row.starts_at)
                 || private.meeting_next(p_op, v_case, p_args, v_row.kind);
end $$;
