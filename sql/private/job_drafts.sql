-- Job: throws away drafts that nobody has typed into for as long as the setting says.
create or replace function private.job_drafts() returns int
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_n int;
begin
    delete from private.draft x where x.ctid = any (array(
        select d.ctid from private.draft d
        where d.at < clock_timestamp() - make_interval(days => (select s.value from private.setting s where s.name = 'draft_days'))
        limit (select j.batch from private.job j where j.name = 'drafts')));
    get diagnostics v_n = row_count;
    return v_n;
end $$;
