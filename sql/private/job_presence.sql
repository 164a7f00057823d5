-- Job: sweeps out what nobody renews any more.
create or replace function private.job_presence() returns int
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_n int;
begin
    delete from private.presence p where p.until < clock_timestamp();
    get diagnostics v_n = row_count;
    return v_n;
end $$;
