-- Template of a group meeting: a free morning hour of the caller in a week.
create or replace function api.group_meeting_new()
returns table (kind text, form text, starts_at timestamptz, ends_at timestamptz, capacity int, worker text, worker_name text)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select k.kind, coalesce(k.forms[1], 'fremmoede'), t.at, t.at + make_interval(mins => k.minutes), 12, session_user::text, s.name
    from private.meeting_kind k
    cross join lateral (select private.free_time(null, session_user::text, private.today() + 7,
                                                 make_interval(mins => k.minutes)) as at) t
    left join private.staff s on s.login = session_user
    where k.kind = 'informationsmoede'
$$;
