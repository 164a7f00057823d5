-- Raises not_staff unless p_login works on cases here today and his last day is not set yet: who leaves is given no more. He
-- cannot be ended before this transaction is over.
create or replace function private.must_work(p_login text) returns void
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    perform from private.staff s
    where s.login = p_login and s.role in ('caseworker', 'supervisor')
      and private.today() >= s.starts and s.ends = 'infinity'
    for share;
    if not found then
        raise exception using errcode = 'FH008', message = 'not_staff', column = 'login',
            hint = 'Who is given work must work on cases here today, with no last day set.';
    end if;
end $$;
