-- owner: foothold_owner
-- Runs the jobs that are due, each for itself: one that fails leaves its error in its row and the others run on. For
-- foothold_tick, from a timer, as often as one likes; what is not due, or is being run already, is passed over.
create or replace function api.tick()
returns table (job text, outcome text, done int, error text)
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
#variable_conflict use_column
declare
    j       private.job;
    v_done  int;
    v_error text;
begin
    perform private.require('tick');
    if not pg_try_advisory_xact_lock(hashtext('foothold tick')) then
        return;
    end if;
    for j in select * from private.job x where x.last_ok is null or x.last_ok + x.every <= clock_timestamp() order by x.name loop
        v_error := null;
        begin
            execute format('select private.%I()', 'job_' || j.name) into v_done;
        exception when others then
            v_error := sqlstate || ' ' || sqlerrm;
            v_done := null;
        end;
        update private.job x set last_run = clock_timestamp(), last_error = v_error,
            last_ok = case when v_error is null then clock_timestamp() else x.last_ok end
        where x.name = j.name;
        return query select j.name, case when v_error is null then 'ok' else 'failed' end, v_done, v_error;
    end loop;
end $$;
