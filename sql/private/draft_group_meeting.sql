-- While a group meeting is made or changed: as for a meeting; its worker and room are free but for itself.
create or replace function private.draft_group_meeting(p_key uuid, p_merged jsonb)
returns table (field text, what text, value text)
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_row  private.group_meeting;
    v_form text;
    v_from timestamptz;
    v_to   timestamptz;
begin
    select * into v_row from private.group_meeting g where g.id = p_key;
    v_form := coalesce(p_merged ->> 'form', v_row.form);
    return query select a.field, a.what, a.value
                 from private.meeting_asks(coalesce(p_merged ->> 'kind', v_row.kind), v_form, null) a;
    v_from := coalesce(private.draft_time(p_merged, 'starts_at'), v_row.starts_at);
    v_to := coalesce(private.draft_time(p_merged, 'ends_at'), v_row.ends_at);
    if v_to <= v_from then
        return query select 'ends_at', 'warning', 'ends_before_start';
        return;
    end if;
    return query select * from private.clash_warnings('starts_at', 'room_id', array[p_key], null,
        coalesce(p_merged ->> 'worker', v_row.worker, session_user), private.draft_id(p_merged, 'room_id', v_row.room_id),
        v_from, v_to);
end $$;
