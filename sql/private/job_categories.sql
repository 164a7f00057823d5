-- Nightly: the categories of benefit periods that no trigger saw. Returns how many.
create or replace function private.job_categories() returns int
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
begin
    return private.category_fill();
end $$;
