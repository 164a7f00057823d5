-- While a meeting is booked: a place is asked for only where people meet, and whoever is busy then is named.
create or replace function private.draft_meeting(p_key uuid, p_merged jsonb)
returns table (field text, what text, value text)
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_row private.meeting;
begin
    select * into v_row from private.meeting m where m.id = p_key;
    begin
        v_row := jsonb_populate_record(v_row, jsonb_strip_nulls(p_merged) - '{participants,agreements}'::text[]);
    exception when data_exception then
        return; -- still being typed
    end;
    if v_row.form in ('telefon', 'video', 'brev') then
        return query select 'place', 'state', 'hidden';
    end if;
    if v_row.ends_at <= v_row.starts_at then
        return query select 'ends_at', 'warning', 'ends_before_start';
    end if;
    return query
    select 'starts_at', 'warning', case when b.casefile_id = v_row.casefile_id then 'citizen_busy' else 'worker_busy' end
    from private.meeting b
    where b.status = 'booked' and b.id <> p_key and b.starts_at < v_row.ends_at and b.ends_at > v_row.starts_at
      and (b.worker = coalesce(v_row.worker, session_user) or b.casefile_id = v_row.casefile_id)
    limit 1;
end $$;
