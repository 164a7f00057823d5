-- The day on which somebody born on p_born becomes p_years old. Who is born on 29 February does so on 1 March in years
-- without that day, as age() counts too (inferred, not verified: nothing in the sources says it).
create or replace function private.birthday(p_born date, p_years int) returns date
immutable parallel safe language sql as $$
    select (p_born + pg_catalog.make_interval(years => p_years))::date
           + (extract(day from p_born) > extract(day from p_born + pg_catalog.make_interval(years => p_years)))::int
$$;
