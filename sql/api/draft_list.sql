-- The caller's drafts, newest first.
create or replace function api.draft_list()
returns table (screen text, key uuid, at timestamptz, fields int)
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select d.screen, d.key, d.at, (select count(*)::int from jsonb_object_keys(d.content))
    from private.draft d where d.login = session_user order by d.at desc
$$;
