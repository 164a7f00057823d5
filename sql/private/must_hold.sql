-- Raises not_staff unless p_login may hold a meeting on p_day (null: it is past): he works on cases, and not only until before
-- that day. He cannot be ended before this transaction is over.
create or replace function private.must_hold(p_login text, p_day date, p_table text) returns void
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    perform from private.staff s
    where s.login = p_login and s.role in ('caseworker', 'supervisor')
      and (p_day is null or s.ends >= greatest(p_day, private.today()))
    for key share;
    if not found then
        raise exception using errcode = 'FH008', message = 'not_staff', table = p_table, column = 'worker';
    end if;
end $$;
