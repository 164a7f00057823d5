-- Easter Day of a year of the Gregorian calendar (Meeus, Jones and Butcher).
create or replace function private.easter(p_year int) returns date
immutable parallel safe set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    a int := p_year % 19;
    b int := p_year / 100;
    c int := p_year % 100;
    h int := (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    l int := (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    n int := h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
begin
    return make_date(p_year, n / 31, n % 31 + 1);
end $$;
