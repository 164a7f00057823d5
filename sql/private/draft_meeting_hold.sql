-- While a meeting is held: what its kind, form and outcome ask for; the next one must lie ahead and be free.
create or replace function private.draft_meeting_hold(p_key uuid, p_merged jsonb)
returns table (field text, what text, value text)
stable set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_row  private.meeting;
    v_form text;
    v_next timestamptz := private.draft_time(p_merged, 'next_starts_at');
begin
    select * into v_row from private.meeting m where m.id = p_key;
    return query select * from private.draft_meeting(p_key, p_merged || jsonb_build_object(
        'outcome', coalesce(p_merged ->> 'outcome', private.meeting_outcome(v_row.status, v_row.late), 'held')));
    v_form := coalesce(p_merged ->> 'next_form', p_merged ->> 'form', v_row.form);
    if exists (select from private.meeting_form f where f.form = v_form and not f.meets) then
        return query select n, 'state', 'hidden' from unnest('{next_place,next_room_id}'::text[]) n;
    end if;
    if v_next is not null then
        return query select * from private.hours_warnings('next_starts_at', v_next);
        return query select * from private.clash_warnings('next_starts_at', 'next_room_id', array[p_key], v_row.casefile_id,
            v_row.worker, private.draft_id(p_merged, 'next_room_id', null), v_next,
            v_next + (select make_interval(mins => k.minutes) from private.meeting_kind k where k.kind = v_row.kind));
    end if;
end $$;
