-- owner: foothold_owner
-- What a kept filter restricts: one row per field. Only of a filter that api.kept_filters shows the caller.
create or replace function api.kept_filter(p_id uuid) returns table (field text, value text)
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    perform private.require('filter');
    return query
    select v.key, v.value
    from private.kept_filter f cross join lateral jsonb_each_text(f.content) v
    where f.id = p_id
      and (f.login = session_user
           or f.unit_id = any ((select private.unit_chain(me.unit_id) from private.staff me where me.login = session_user)::uuid[]));
end $$;
