-- What the caller left unsaved on a screen: one row per field; at is when it was last typed into.
create or replace function api.draft_get(p_screen text, p_key uuid)
returns table (field text, value text, at timestamptz)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select v.key, v.value, d.at
    from private.draft d cross join lateral jsonb_each_text(d.content) v
    where d.login = session_user and d.screen = p_screen and d.key = p_key
    order by v.key
$$;
