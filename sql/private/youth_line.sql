-- Who is born after this day has not reached the youth age (a row of private.setting) today.
create or replace function private.youth_line() returns date
stable security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return (private.today() - make_interval(years => (select s.value from private.setting s where s.name = 'youth_age')))::date;
end $$;
