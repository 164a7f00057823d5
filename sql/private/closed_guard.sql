-- BEFORE INSERT OR UPDATE on what is planned or runs in a case: nothing of it reaches beyond the day on which the case was
-- closed. Whoever saves holds the case's lock, so a booking that waited for the closing meets it here. Not for what was there.
create or replace function private.closed_guard() returns trigger
security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v      jsonb;
    v_day  date;
    v_last date;
begin
    select c.closed_on into v_day from private.casefile c where c.id = new.casefile_id;
    if v_day = 'infinity' then
        return new;
    end if;
    v := to_jsonb(new);
    if tg_op = 'UPDATE' and v - '{version,unit_id,responsible,casefile_id}'::text[]
                                                  = to_jsonb(old) - '{version,unit_id,responsible,casefile_id}'::text[] then
        return new;
    end if;
    v_last := case tg_table_name
        when 'meeting' then case when v ->> 'status' = 'booked' then private.local_day((v ->> 'starts_at')::timestamptz) end
        when 'plan' then case when v ->> 'status' <> 'closed' then date 'infinity' end
        when 'referral' then case when v ->> 'status' = 'open' then date 'infinity' end
        when 'activity' then case when v ->> 'status' in ('planned', 'running') then (v ->> 'ends')::date end
        else (v ->> 'ends')::date end;
    if v_last > v_day or v_last = v_day and tg_table_name = 'meeting' then
        raise exception using errcode = 'FH070', message = 'case_closed', table = tg_table_name;
    end if;
    return new;
end $$;
