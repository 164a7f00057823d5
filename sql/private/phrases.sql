-- The phrases that the caller may use: his own, those shared in his unit or one above it, those for all; mine: he may change it.
create or replace function private.phrases()
returns table (id uuid, version int, name text, body text, scope text, unit text, by_name text, mine boolean)
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
#variable_conflict use_column
declare
    me private.staff;
begin
    select s.* into me from private.staff s where s.login = private.live_login();
    return query
    select p.id, p.version, p.name, p.body, p.scope, u.name, s.name, private.phrase_mine(p)
    from private.phrase p
    join private.staff s on s.login = p.login
    left join private.unit u on u.id = p.unit_id
    where me.login is not null
      and (p.login = me.login or p.scope = 'all' or p.unit_id = any (private.unit_chain(me.unit_id)));
end $$;
