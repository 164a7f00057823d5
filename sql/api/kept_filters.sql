-- owner: foothold_owner
-- The filters of a screen that the caller may use: his own, and those kept for a unit that is his or above it.
create or replace function api.kept_filters(p_screen text)
returns table (id uuid, name text, shared boolean, unit text, by_name text, mine boolean, content text)
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
#variable_conflict use_column
begin
    perform private.require('filter');
    return query
    select f.id, f.name, f.unit_id is not null, u.name, s.name, f.login = session_user, f.content::text
    from private.kept_filter f
    join private.staff s on s.login = f.login
    left join private.unit u on u.id = f.unit_id
    where f.screen = p_screen
      and (f.login = session_user
           or f.unit_id = any ((select private.unit_chain(me.unit_id) from private.staff me where me.login = session_user)::uuid[]))
    order by f.login <> session_user, f.name, f.id;
end $$;
