-- Template row for recording a meeting that was never booked: now, for half an hour.
create or replace function api.meeting_hold_new(p_case uuid)
returns table (casefile_id uuid, kind text, outcome text, form text, resets_deadline boolean, starts_at timestamptz,
               ends_at timestamptz, place text, participants text, note text, agreements text, plan_review boolean,
               plan_review_on date, next_kind text, next_form text, next_starts_at timestamptz, next_ends_at timestamptz,
               next_place text)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select m.casefile_id, m.kind, 'held', m.form, true, m.now, m.now + interval '30 minutes', null::text, '(citizen)', '', '',
           false, null::date, m.kind, m.form, null::timestamptz, null::timestamptz, null::text
    from (select f.*, date_trunc('hour', private.moment()) as now from api.meeting_form_new f
          where f.casefile_id = p_case) m
$$;
