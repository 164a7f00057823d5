-- The day of private.day(). Rules, rights and reports use nothing else.
-- This and the helpers of the policies are plpgsql: an SQL function is planned anew in every statement that calls it.
create or replace function private.today() returns date
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v date;
begin
    select d.today into v from private.day() d;
    return v;
end $$;
