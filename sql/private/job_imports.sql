-- Job: what was read in and never carried out is thrown away after import_days, and what undoing a batch would need after
-- import_undo_days. Returns the batches concerned.
create or replace function private.job_imports() returns int
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_n    int;
    v_more int;
begin
    delete from private.import_batch b
    where b.state in ('reading', 'previewed') and b.made_at < clock_timestamp() - make_interval(days => (
        select s.value from private.setting s where s.name = 'import_days'));
    get diagnostics v_n = row_count;
    with old as (
        select b.id from private.import_batch b
        where b.state in ('committed', 'undone') and b.committed_at < private.import_undo_from()
          and exists (select from private.import_row w where w.batch_id = b.id)
        for no key update
    ), gone as (
        delete from private.import_row w using old o where w.batch_id = o.id
    )
    select count(*) into v_more from old;
    return v_n + v_more;
end $$;
