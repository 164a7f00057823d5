-- Template of a call-in to a meeting of the caller's cases: today, with the text of its kind and until when the citizen may
-- move it himself.
create or replace function api.call_in_new(p_meeting uuid)
returns table (casefile_id uuid, meeting_id uuid, name text, sent_on date, channel text, title text, body text,
               contact text, rebook_until date)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select m.casefile_id, m.id, c.display_name, private.today(), 'digital_post', k.call_title,
           private.call_in_text(k.call_body, m, r.until), '', r.until
    from private.meeting m
    join private.meeting_kind k on k.kind = m.kind
    cross join lateral (select private.local_day(m.starts_at) - k.rebook_days as until) r
    left join private.card c on c.casefile_id = m.casefile_id
    where m.id = p_meeting
$$;
