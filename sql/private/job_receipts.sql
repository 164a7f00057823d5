-- Job: throws away receipts older than any client would still ask about.
create or replace function private.job_receipts() returns int
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_n int;
begin
    delete from private.receipt x where x.ctid = any (array(
        select d.ctid from private.receipt d
        where d.at < clock_timestamp() - make_interval(days => (select s.value from private.setting s where s.name = 'receipt_days'))
        limit (select j.batch from private.job j where j.name = 'receipts')));
    get diagnostics v_n = row_count;
    return v_n;
end $$;
