-- While a meeting is booked or changed: what its kind and form ask for; it ends as long after its new beginning as it did or
-- as its kind lasts; whoever is busy then is named. A new one is kept under its case.
create or replace function private.draft_meeting(p_key uuid, p_merged jsonb)
returns table (field text, what text, value text)
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_row   private.meeting;
    v_long  interval;
    v_typed jsonb := jsonb_strip_nulls(p_merged);
    v_ends  timestamptz;
begin
    select * into v_row from private.meeting m where m.id = p_key;
    v_long := v_row.ends_at - v_row.starts_at;
    if v_row.id is null then
        v_row.casefile_id := coalesce(private.draft_id(p_merged, 'casefile_id', null), p_key);
        v_row.worker := session_user;
    end if;
    v_row.kind := coalesce(v_typed ->> 'kind', v_row.kind);
    v_row.form := coalesce(v_typed ->> 'form', v_row.form);
    v_row.worker := coalesce(v_typed ->> 'worker', v_row.worker);
    v_row.starts_at := coalesce(private.draft_time(p_merged, 'starts_at'), v_row.starts_at);
    v_long := coalesce(v_long, (select make_interval(mins => k.minutes) from private.meeting_kind k where k.kind = v_row.kind));
    return query select * from private.meeting_asks(v_row.kind, v_row.form, v_typed ->> 'outcome');
    if v_typed ?| '{kind,form}' then
        return query select 'resets_deadline', 'derived',
                            case when private.meeting_counts(v_row.kind, v_row.form) then 't' else 'f' end;
    end if;
    v_ends := coalesce(private.draft_time(p_merged, 'ends_at'), v_row.ends_at);
    if v_typed ? 'starts_at' then
        return query select 'ends_at', 'derived', to_char(v_row.starts_at + v_long, 'YYYY-MM-DD HH24:MI');
        v_ends := case when v_ends > v_row.starts_at then v_ends else v_row.starts_at + v_long end;
    end if;
    if v_ends <= v_row.starts_at then
        return query select 'ends_at', 'warning', 'ends_before_start';
        return;
    end if;
    if coalesce(v_row.status, 'booked') = 'booked' and not v_typed ? 'outcome' then
        if v_typed ? 'starts_at' then
            return query select * from private.hours_warnings('starts_at', v_row.starts_at);
        end if;
        return query select * from private.clash_warnings('starts_at', 'room_id', array[p_key],
            v_row.casefile_id, v_row.worker, private.draft_id(p_merged, 'room_id', v_row.room_id), v_row.starts_at, v_ends);
    end if;
end $$;
