-- May the caller change this phrase? Its author may; of those that are shared, an admin all, a supervisor those of units he leads.
create or replace function private.phrase_mine(p private.phrase) returns boolean
stable set search_path = pg_catalog, pg_temp language sql as $$
    select p.login = session_user
           or p.scope <> 'own' and (p.unit_id in (select private.led_units())
                                    or exists (select from private.staff s where s.login = private.live_login() and s.role = 'admin'))
$$;
