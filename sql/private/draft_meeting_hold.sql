-- While a meeting is held: what draft_meeting says; after a no-show nothing is agreed; the next one must lie ahead and be
-- free.
create or replace function private.draft_meeting_hold(p_key uuid, p_merged jsonb)
returns table (field text, what text, value text)
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_case uuid;
    v_next timestamptz;
begin
    return query select d.field, d.what, d.value from private.draft_meeting(p_key, p_merged) d
                 where d.value not in ('worker_busy', 'citizen_busy');
    if p_merged ->> 'outcome' = 'no_show' then
        return query select f, 'state', 'hidden' from unnest('{agreements,plan_review,plan_review_on}'::text[]) f;
    end if;
    if p_merged ->> 'next_form' in ('telefon', 'video', 'brev') then
        return query select 'next_place', 'state', 'hidden';
    end if;
    begin
        v_next := nullif(p_merged ->> 'next_starts_at', '')::timestamptz;
    exception when data_exception then
        return; -- still being typed
    end;
    if private.local_day(v_next) < private.today() then
        return query select 'next_starts_at', 'warning', 'in_the_past';
    end if;
    select m.casefile_id into v_case from private.meeting m where m.id = p_key;
    return query
    select 'next_starts_at', 'warning', case when b.casefile_id = v_case then 'citizen_busy' else 'worker_busy' end
    from private.meeting b
    where b.status = 'booked' and b.id <> p_key and b.starts_at < v_next + interval '30 minutes' and b.ends_at > v_next
      and (b.worker = session_user or b.casefile_id = v_case)
    limit 1;
end $$;
